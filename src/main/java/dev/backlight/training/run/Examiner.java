package dev.backlight.training.run;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.MetricHistory;

/// Has a training examined: on a thread of its own, or there and then.
interface Examiner extends AutoCloseable {
    /// @param history of the run that is examined: its curves get what is measured
    /// @param x when, in epochs; NaN if the result is the newest but no point of the curves
    void ask(MetricHistory history, Examination examination, double x) throws InterruptedException;

    /// Whether a core is at work on a question beside the training at present, or will be at once.
    default boolean isExamining() {
        return false;
    }

    /// Leaves unanswered what has not been begun.
    @Override
    default void close() throws InterruptedException {}

    /// Who hears the results.
    interface Audience {
        /// The curves have what was measured already.
        void judged(MetricHistory history, Evaluation result);

        /// The run that has this history could not be examined.
        void failed(MetricHistory history, Throwable why);
    }

    /// Examines where a run itself works.
    static Examiner here(ThreadTeam team, Audience audience) {
        return (history, examination, x) -> tell(audience, history, examination.examine(team), x);
    }

    static void tell(Audience audience, MetricHistory history, Verdict verdict, double x) {
        if (!Double.isNaN(x)) {
            verdict.measured().forEach((metric, value) -> history.append(metric, x, value));
        }
        if (verdict.evaluation() != null) {
            audience.judged(history, verdict.evaluation());
        }
    }
}
