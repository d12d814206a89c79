// What the pay explorer runs.
import '../pay-explorer.ts';
