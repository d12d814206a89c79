// What every page runs.
import '../search-shortcut.ts';
import '../display-face.ts';
import '../reader-settings.ts';
import '../link-previews.ts';
