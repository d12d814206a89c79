// What a reading path runs.
import '../reading-path.ts';
