import * as vscode from 'vscode';
import type { Material, OptimizeService } from '../../app/optimizeService';
import { REVIEWS_NEEDED, SCORED_NEEDED } from '../../core/optimize/history';
import type { Evaluation, Optimization } from '../../core/optimize/optimize';

/** The commands that fit the schedule to the learner, and that give the fit up again. */
export class OptimizeCommands {
  readonly #service: OptimizeService;
  readonly #logger: vscode.LogOutputChannel;
  /** Called when other weights hold from now on. */
  readonly #onChanged: () => void;

  constructor(service: OptimizeService, logger: vscode.LogOutputChannel, onChanged: () => void) {
    this.#service = service;
    this.#logger = logger;
    this.#onChanged = onChanged;
  }

  /** Fits, shows what it would bring, and applies it if the learner says so. */
  async optimize(): Promise<void> {
    await this.#attempt(async () => {
      const material = await this.#service.gather();
      const lack = sayWhatIsMissing(material);
      if (lack !== undefined) {
        void vscode.window.showInformationMessage(lack);
        return;
      }
      const optimization = await this.#fit(material);
      if (!optimization) return;
      const { weights, held, isBetter } = optimization;
      this.#logger.info(`weights fitted to ${String(material.reviews)} answers: ${JSON.stringify(weights)}`);
      if (!isBetter) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t(
            'The default schedule predicts your answers as well as a fitted one, so nothing was changed. {0}',
            sayMeasures(held).join(' '),
          ),
        );
        return;
      }
      if (!(await askToApply(held))) return;
      await this.#service.adopt(weights);
      this.#onChanged();
      void this.#offerUndo();
    });
  }

  async useDefault(): Promise<void> {
    await this.#attempt(async () => {
      await this.#service.gather();
      if (!this.#service.adopted()) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Your cards follow the default schedule already.'));
        return;
      }
      await this.#service.adopt(null);
      this.#onChanged();
      void vscode.window.showInformationMessage(vscode.l10n.t('Your cards follow the default schedule again.'));
    });
  }

  async #fit(material: Material): Promise<Optimization | undefined> {
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Fitting the schedule to {0} answers…', material.reviews),
        cancellable: true,
      },
      async (progress, cancelled) => {
        const abort = new AbortController();
        cancelled.onCancellationRequested(() => {
          abort.abort();
        });
        let shown = 0;
        return this.#service.optimize(
          material,
          (share) => {
            progress.report({ increment: Math.max(0, share - shown) * 100 });
            shown = Math.max(shown, share);
          },
          abort.signal,
        );
      },
    );
  }

  /** Not awaited: the message stays until the learner has seen it. */
  async #offerUndo(): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('Your cards now follow a schedule that is fitted to you.'),
      undo,
    );
    if (choice !== undo) return;
    await this.#attempt(async () => {
      await this.#service.takeBack();
      this.#onChanged();
      void vscode.window.showInformationMessage(vscode.l10n.t('Your cards follow the schedule of before again.'));
    });
  }

  async #attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.#logger.error(`optimize: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The schedule was left as it is, since this failed: {0}', firstLine(error)),
      );
    }
  }
}

function sayWhatIsMissing({ reviews, scored }: Material): string | undefined {
  if (reviews < REVIEWS_NEEDED) {
    return vscode.l10n.t(
      'Fitting the schedule to you takes at least {0} answers, and so far you have {1}. Until then the default schedule is as good a guess.',
      REVIEWS_NEEDED,
      reviews,
    );
  }
  if (scored < SCORED_NEEDED) {
    return vscode.l10n.t(
      'Fitting the schedule to you takes at least {0} answers that came a day or more after the one before, and so far you have {1}.',
      SCORED_NEEDED,
      scored,
    );
  }
  return undefined;
}

async function askToApply(held: Evaluation): Promise<boolean> {
  const apply = vscode.l10n.t('Use Fitted Schedule');
  const detail = [
    vscode.l10n.t('How well {0} of your answers are predicted that the fit had not seen (less is better):', held.n),
    ...sayMeasures(held),
    vscode.l10n.t('Cards keep the day they are due on; intervals change from the next answer on. You can undo this.'),
  ].join('\n');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Use a schedule that is fitted to you?'),
    { modal: true, detail },
    apply,
  );
  return choice === apply;
}

/** Both measures, of the default weights and of the fitted ones. */
function sayMeasures({ default: before, fitted }: Evaluation): string[] {
  return [
    vscode.l10n.t('Log loss: {0} by default, {1} fitted.', before.logLoss.toFixed(4), fitted.logLoss.toFixed(4)),
    vscode.l10n.t('RMSE(bins): {0} by default, {1} fitted.', before.rmseBins.toFixed(4), fitted.rmseBins.toFixed(4)),
  ];
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
