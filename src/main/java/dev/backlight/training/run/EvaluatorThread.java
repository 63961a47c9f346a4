package dev.backlight.training.run;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Examination;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.MetricHistory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Examines off the trainer's path, one examination after the other.
final class EvaluatorThread implements Examiner {
    private static final int MOST_WAITING = 64;

    private final ThreadTeam team = ThreadTeam.of(1);
    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Audience audience;
    private final Thread thread;
    private volatile boolean examining;

    private record Question(MetricHistory history, Examination examination, double x) {}

    /// @param audience hears the results on this thread
    EvaluatorThread(Audience audience) {
        this.audience = audience;
        thread = Thread.ofPlatform().daemon().name("backlight-evaluator").start(this::work);
    }

    /// Waits only if there are very many questions already, so that small networks can't fill the memory with them.
    @Override
    public void ask(MetricHistory history, Examination examination, double x) throws InterruptedException {
        Question question = new Question(history, examination, x);
        boolean taken = questions.offer(question);
        while (!taken && thread.isAlive()) {
            taken = questions.offer(question, 100, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isExamining() {
        return examining || !questions.isEmpty();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        thread.join();
    }

    /// Asks the thread to end, and returns at once.
    void stop() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Question question = questions.take();
                examining = true;
                try {
                    Verdict verdict = question.examination().examine(team);
                    Examiner.tell(audience, question.history(), verdict, question.x());
                } catch (RuntimeException | Error unforeseen) {
                    audience.failed(question.history(), unforeseen);
                } finally {
                    examining = false;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            team.close();
        }
    }

    /// Each epoch is tested, but of very many, as small networks have them, every tenth or hundredth.
    static boolean isTested(int epoch) {
        return epoch % (epoch < 1_000 ? 1 : epoch < 10_000 ? 10 : 100) == 0;
    }
}
