/** Every id that `package.json` and the code share, once; a test holds the two against each other. */
export const COMMANDS = {
  startReview: 'jargonaut.startReview',
  reviewInPalette: 'jargonaut.reviewInPalette',
  lookUpTerm: 'jargonaut.lookUpTerm',
  showTermAtCursor: 'jargonaut.showTermAtCursor',
  copyDefinition: 'jargonaut.copyDefinition',
  explainHover: 'jargonaut.explainHover',
  undoLastAnswer: 'jargonaut.undoLastAnswer',
  showStatistics: 'jargonaut.showStatistics',
  chooseDecks: 'jargonaut.chooseDecks',
  reportProblem: 'jargonaut.reportProblem',
  backUpProgress: 'jargonaut.backUpProgress',
  restoreProgress: 'jargonaut.restoreProgress',
  resetProgress: 'jargonaut.resetProgress',
  deleteAllData: 'jargonaut.deleteAllData',
  optimizeScheduling: 'jargonaut.optimizeScheduling',
  useDefaultScheduling: 'jargonaut.useDefaultScheduling',
  showLog: 'jargonaut.showLog',
  suspendCard: 'jargonaut.suspendCard',
  unsuspendCard: 'jargonaut.unsuspendCard',
  buryCard: 'jargonaut.buryCard',
  setDueDate: 'jargonaut.setDueDate',
  resetCard: 'jargonaut.resetCard',
  catchUp: 'jargonaut.catchUp',
} as const;

/** Behind the links of a hover only: they take a card, so the palette does not list them. */
export const LINK_COMMANDS = {
  learnTerm: 'jargonaut.learnTerm',
  reviewTerm: 'jargonaut.reviewTerm',
  openCard: 'jargonaut.openCard',
  muteTerm: 'jargonaut.muteTerm',
} as const;

export const SETTINGS = {
  hoverEnabled: 'jargonaut.hover.enabled',
  hoverWhen: 'jargonaut.hover.when',
  hoverExcludedLanguages: 'jargonaut.hover.excludedLanguages',
  hoverExcludedFiles: 'jargonaut.hover.excludedFiles',
  mutedTerms: 'jargonaut.hover.mutedTerms',
  enabledDecks: 'jargonaut.decks.enabled',
  deckFiles: 'jargonaut.decks.files',
  newCardsPerDay: 'jargonaut.review.newCardsPerDay',
  newCardOrder: 'jargonaut.review.newCardOrder',
  dayStartsAt: 'jargonaut.review.dayStartsAt',
  desiredRetention: 'jargonaut.review.desiredRetention',
  backupFolder: 'jargonaut.backup.folder',
  deckOptions: 'jargonaut.decks.options',
  reviewsPerDay: 'jargonaut.review.reviewsPerDay',
  reviewOrder: 'jargonaut.review.reviewOrder',
  maximumInterval: 'jargonaut.review.maximumInterval',
  learningSteps: 'jargonaut.review.learningSteps',
  relearningSteps: 'jargonaut.review.relearningSteps',
  learnAheadMinutes: 'jargonaut.review.learnAheadMinutes',
  burySiblings: 'jargonaut.review.burySiblings',
  leechThreshold: 'jargonaut.review.leechThreshold',
  leechAction: 'jargonaut.review.leechAction',
  statusBarEnabled: 'jargonaut.statusBar.enabled',
} as const;

export const VIEWS = { container: 'jargonaut', review: 'jargonaut.review' } as const;

/** The scheme of the document that shows the statistics. */
export const STATISTICS_SCHEME = 'jargonaut-statistics';
