package dev.backlight.monkey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;

/// What went wrong while somebody played with the window: every exception that no one took, on whatever thread, and
/// a screen's thread that doesn't answer. Each kind is kept once, with what was done before it.
final class Watched implements Thread.UncaughtExceptionHandler {
    private static final int REMEMBERED = 8;
    private static final long PATIENCE_SECONDS = 60;

    /// Where the platform without a screen fails by itself: a window that reaches beyond the screen is copied there
    /// without being cut, and its robot asks windows that have gone.
    private static final List<String> FAILS_BY_ITSELF =
            List.of("com.sun.glass.ui.headless.HeadlessWindow", "com.sun.glass.ui.headless.HeadlessRobot");

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Deque<String> done = new ArrayDeque<>();

    synchronized void does(String what) {
        done.addLast(what);
        if (done.size() > REMEMBERED) {
            done.removeFirst();
        }
    }

    @Override
    public synchronized void uncaughtException(Thread thread, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (isOfThePlatform(root)) {
            return;
        }
        StringBuilder where = new StringBuilder();
        for (StackTraceElement element : root.getStackTrace()) {
            if (where.length() < 1200) {
                where.append("\n      ").append(element);
            }
        }
        String kind = thread.getName().replaceAll("\\d+", "N") + ": "
                + root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).replaceAll("-?\\d+", "N") + " at " + place(root);
        kinds.putIfAbsent(kind, kind + "\n    after " + done + where);
    }

    /// The platform without a screen has no file choosers, and its own robot stumbles over windows that have gone.
    private static boolean isOfThePlatform(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        boolean robots = Stream.of(trace)
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith("dev.backlight."))
                .anyMatch(FAILS_BY_ITSELF::contains);
        return robots
                || Stream.of(trace)
                        .anyMatch(element -> element.getClassName().equals("com.sun.glass.ui.CommonDialogs"));
    }

    private static String place(Throwable failure) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("dev.backlight")) {
                return element.toString();
            }
        }
        return failure.getStackTrace().length == 0 ? "nowhere" : failure.getStackTrace()[0].toString();
    }

    /// Begins something on the screen's thread and goes on when that answers again, though a dialog may stay open.
    ///
    /// @throws IllegalStateException with what all threads do if it doesn't answer within a minute
    void on(Runnable task) {
        Platform.runLater(() -> {
            try {
                task.run();
            } catch (Throwable thrown) { // whatever it is is a finding
                uncaughtException(Thread.currentThread(), thrown);
            }
        });
        ask(() -> "");
    }

    <T> T ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Throwable thrown) { // handed over
                answer.completeExceptionally(thrown);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hung) {
            throw new IllegalStateException("The screen's thread hangs after " + done + threads(), hung);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String threads() {
        StringBuilder all = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, trace) -> {
            if (thread.getName().contains("JavaFX App") || thread.getName().startsWith("backlight")) {
                all.append('\n').append(thread.getName());
                for (StackTraceElement element : trace) {
                    all.append("\n    ").append(element);
                }
            }
        });
        return all.toString();
    }

    /// Each kind of failure once, in the order in which they came.
    synchronized List<String> findings() {
        return List.copyOf(kinds.values());
    }
}
