package dev.backlight.training;

import dev.backlight.data.Examples;
import dev.backlight.engine.LossSpec;
import dev.backlight.engine.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.MetricHistory.Metric;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Takes the test, off the trainer's path: copies of the parameters come in, results go to the history in order.
final class EvaluatorThread {
    private static final int MOST_WAITING = 64;

    private final ThreadTeam team = ThreadTeam.of(1);
    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile Result latest;
    private volatile Throwable failure;
    private NetworkSpec spec;
    private LossSpec loss;
    private Examples test;
    private MetricHistory history;

    private record Question(
            NetworkSpec spec,
            LossSpec loss,
            Examples test,
            MetricHistory history,
            int epoch,
            long step,
            double x,
            float[][] parameters) {}

    private record Result(MetricHistory history, Evaluation evaluation) {}

    EvaluatorThread() {
        thread = Thread.ofPlatform().daemon().name("backlight-evaluator").start(this::work);
    }

    /// What is asked from now on belongs to this run.
    void begin(NetworkSpec spec, LossSpec loss, Examples test, MetricHistory history) {
        this.spec = spec;
        this.loss = loss;
        this.test = test;
        this.history = history;
    }

    /// Waits only if there are very many questions already, so that small networks can't fill the memory with them.
    ///
    /// @param parameters given away: not to be changed any more
    void ask(int epoch, long step, double x, float[][] parameters) throws InterruptedException {
        Question question = new Question(spec, loss, test, history, epoch, step, x, parameters);
        boolean taken = questions.offer(question);
        while (!taken && thread.isAlive()) {
            taken = questions.offer(question, 100, TimeUnit.MILLISECONDS);
        }
    }

    /// The newest result of the run that has this history; null if there is none yet.
    Evaluation latest(MetricHistory history) {
        Result result = latest;
        return result != null && result.history() == history ? result.evaluation() : null;
    }

    /// Ends the thread, leaving unanswered questions.
    void close() throws InterruptedException {
        stop();
        thread.join();
    }

    /// Asks the thread to end, and returns at once.
    void stop() {
        thread.interrupt();
    }

    /// What ended the thread before its time; null when nothing did.
    Throwable failure() {
        return failure;
    }

    private void work() {
        Evaluator evaluator = null;
        Question before = null;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Question question = questions.take();
                if (before == null || before.history() != question.history() || before.test() != question.test()) {
                    evaluator = new Evaluator(question.spec(), question.loss(), question.test(), team);
                }
                Evaluation result = evaluator.evaluate(question.epoch(), question.step(), question.parameters());
                question.history().append(Metric.TEST_LOSS, question.x(), result.loss());
                if (question.test().classes() > 0) {
                    question.history().append(Metric.TEST_ACCURACY, question.x(), result.accuracy());
                }
                before = question;
                latest = new Result(question.history(), result);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error unforeseen) {
            failure = unforeseen;
            throw unforeseen;
        } finally {
            team.close();
        }
    }

    /// Each epoch is tested, but of very many, as small networks have them, every tenth or hundredth.
    static boolean isTested(int epoch) {
        return epoch % (epoch < 1_000 ? 1 : epoch < 10_000 ? 10 : 100) == 0;
    }
}
