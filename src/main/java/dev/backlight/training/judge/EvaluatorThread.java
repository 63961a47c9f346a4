package dev.backlight.training.judge;

import dev.backlight.data.Examples;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// Takes the test, off the trainer's path: copies of the parameters come in, results go to the history in order.
public final class EvaluatorThread {
    private static final int MOST_WAITING = 64;

    private final ThreadTeam team = ThreadTeam.of(1);
    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BiConsumer<MetricHistory, Evaluation> judged;
    private final BiConsumer<MetricHistory, Throwable> failed;
    private final Thread thread;
    private Subject subject;

    /// What is judged, by what, and where the results go.
    ///
    /// @param validation null where nothing is held out
    public record Subject(NetworkSpec spec, LossSpec loss, Examples test, Examples validation, MetricHistory history) {}

    /// @param validated what is known of the held-out examples already; null if nothing is
    /// @param told whether the result belongs into the history
    private record Question(
            Subject subject, int epoch, long step, double x, float[][] parameters, Score validated, boolean told) {}

    /// @param judged hears each result with the history of the run it belongs to, on this thread, when the curves
    ///     have it already
    /// @param failed hears which run could not be judged, and why; the thread goes on
    public EvaluatorThread(BiConsumer<MetricHistory, Evaluation> judged, BiConsumer<MetricHistory, Throwable> failed) {
        this.judged = judged;
        this.failed = failed;
        thread = Thread.ofPlatform().daemon().name("backlight-evaluator").start(this::work);
    }

    /// What is asked from now on belongs to this run.
    public void begin(Subject next) {
        subject = next;
    }

    /// Waits only if there are very many questions already, so that small networks can't fill the memory with them.
    ///
    /// @param parameters given away: not to be changed any more
    /// @param validated how they do on the held-out examples; null for finding out
    public void ask(int epoch, long step, double x, float[][] parameters, Score validated) throws InterruptedException {
        ask(new Question(subject, epoch, step, x, parameters, validated, true));
    }

    /// The result becomes the newest, but no point of the curves.
    ///
    /// @param parameters given away: not to be changed any more
    public void askBeside(int epoch, long step, float[][] parameters) throws InterruptedException {
        ask(new Question(subject, epoch, step, Double.NaN, parameters, null, false));
    }

    private void ask(Question question) throws InterruptedException {
        boolean taken = questions.offer(question);
        while (!taken && thread.isAlive()) {
            taken = questions.offer(question, 100, TimeUnit.MILLISECONDS);
        }
    }

    /// Ends the thread, leaving unanswered questions.
    public void close() throws InterruptedException {
        stop();
        thread.join();
    }

    /// Asks the thread to end, and returns at once.
    public void stop() {
        thread.interrupt();
    }

    private void work() {
        Judges judges = null;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Question question = questions.take();
                Subject now = question.subject();
                try {
                    judges = judges == null || judges.subject != now ? new Judges(now, team) : judges;
                    Evaluation result = judges.evaluate(question);
                    if (question.told()) {
                        tell(now, question.x(), result);
                    }
                    judged.accept(now.history(), result);
                } catch (RuntimeException | Error unforeseen) {
                    judges = null; // with all its memory
                    failed.accept(now.history(), unforeseen);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            team.close();
        }
    }

    /// Those who judge one run.
    private static final class Judges {
        private final Subject subject;
        private final Evaluator test;
        private final Evaluator validation;

        Judges(Subject subject, ThreadTeam team) {
            this.subject = subject;
            test = new Evaluator(subject.spec(), subject.loss(), subject.test(), team);
            validation = subject.validation() == null
                    ? null
                    : new Evaluator(subject.spec(), subject.loss(), subject.validation(), team);
        }

        Evaluation evaluate(Question question) {
            Score held = validation == null || question.validated() != null
                    ? question.validated()
                    : validation.score(question.parameters());
            return test.evaluate(question.epoch(), question.step(), question.parameters())
                    .withValidation(held);
        }
    }

    /// Whoever waits for a test result finds that of the held-out examples beside it.
    private static void tell(Subject subject, double x, Evaluation result) {
        MetricHistory history = subject.history();
        if (result.validation() != null) {
            history.append(Metric.VALIDATION_LOSS, x, result.validation().loss());
            history.append(Metric.VALIDATION_ACCURACY, x, result.validation().accuracy());
        }
        history.append(Metric.TEST_LOSS, x, result.loss());
        if (subject.test().classes() > 0) {
            history.append(Metric.TEST_ACCURACY, x, result.accuracy());
        }
    }

    /// Each epoch is tested, but of very many, as small networks have them, every tenth or hundredth.
    public static boolean isTested(int epoch) {
        return epoch % (epoch < 1_000 ? 1 : epoch < 10_000 ? 10 : 100) == 0;
    }
}
