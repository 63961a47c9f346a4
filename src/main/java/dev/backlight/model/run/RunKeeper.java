package dev.backlight.model.run;

import dev.backlight.data.picture.Split;
import dev.backlight.model.work.TaskQueue;
import dev.backlight.storage.file.DataMark;
import dev.backlight.storage.run.RunFileException;
import dev.backlight.storage.run.RunFolder;
import java.util.Map;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Works on the folder of kept runs beside the screen's thread, one thing after the other; what comes of it is told
/// on the screen's thread.
final class RunKeeper implements AutoCloseable {
    private static final int LAST_WRITE_SECONDS = 5;

    private final RunFolder folder;
    private final Consumer<RunFileException> onProblem;
    private final Map<Split, DataMark> marks = new WeakHashMap<>();
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final TaskQueue tasks = new TaskQueue("backlight-runs", LAST_WRITE_SECONDS);
    private volatile boolean closing;

    interface Work<T> {
        T on(RunFolder folder) throws RunFileException;
    }

    interface Task {
        void on(RunFolder folder) throws RunFileException;
    }

    /// @param onProblem hears on the screen's thread what could not be done
    RunKeeper(RunFolder folder, Consumer<RunFileException> onProblem) {
        this.folder = folder;
        this.onProblem = onProblem;
    }

    RunFolder folder() {
        return folder;
    }

    /// Nobody waits for more than the last writing.
    void hurry() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /// Returns at once; `then` hears the answer on the screen's thread, unless there is a problem.
    <T> void ask(Work<T> work, Consumer<T> then) {
        ask(work, then, () -> {});
    }

    /// @param failed is run on the screen's thread where there is a problem
    <T> void ask(Work<T> work, Consumer<T> then, Runnable failed) {
        tasks.add(() -> {
            try {
                T answer = work.on(folder);
                news.add(() -> then.accept(answer));
            } catch (RunFileException told) {
                news.add(() -> {
                    failed.run();
                    onProblem.accept(told);
                });
            }
        });
    }

    /// Returns at once.
    void tell(Task task) {
        ask(
                where -> {
                    task.on(where);
                    return null;
                },
                _ -> {});
    }

    /// Which data these are; on the keeper's thread.
    DataMark mark(Split data) {
        return data == null ? DataMark.NONE : marks.computeIfAbsent(data, DataMark::of);
    }

    /// Tells what there is to tell; on the screen's thread.
    void pump() {
        for (Runnable next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
    }

    /// Tells what there is to tell once all that was asked for is done, or after five seconds; on the screen's
    /// thread.
    void settle() {
        tasks.await();
        pump();
    }

    /// Returns when what was asked for is done, or after five seconds.
    @Override
    public void close() {
        hurry();
        tasks.close();
    }
}
