/** What a result list shows of a title before it cuts it. */
export const titleLimit = 60;

/** How long a description is: enough to say what a page answers, and no more than a result list shows. */
export const descriptionBounds = { least: 110, most: 160 } as const;
