// What an article runs.
import '../reference-popovers.ts';
import '../chart-tables.ts';
import '../current-section.ts';
import '../copy-code.ts';
import '../read-marker.ts';
import '../cite-this.ts';
