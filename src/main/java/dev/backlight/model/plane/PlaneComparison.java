package dev.backlight.model.plane;

import dev.backlight.storage.project.Part;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The playground that one works with, and while one compares a second beside it. All on the screen's thread;
/// `pump` is called once a frame.
public final class PlaneComparison implements AutoCloseable {
    private static final int THREADS = 1;

    private final ReadOnlyObjectWrapper<PlaneModel> first = new ReadOnlyObjectWrapper<>(this, "first");
    private final ReadOnlyObjectWrapper<PlaneRival> rival = new ReadOnlyObjectWrapper<>(this, "rival");
    private final BooleanProperty secondChosen = new SimpleBooleanProperty(this, "secondChosen");

    private final boolean offered;
    private Consumer<String> keeping = _ -> {};

    /// @param first is closed with this, or when the second takes its place
    public PlaneComparison(PlaneModel first) {
        this(first, true);
    }

    private PlaneComparison(PlaneModel first, boolean offered) {
        this.first.set(first);
        this.offered = offered;
    }

    /// A playground with which nothing can be compared, since there is no room for a second one beside it.
    ///
    /// @param model is not closed by this
    public static PlaneComparison none(PlaneModel model) {
        return new PlaneComparison(model, false);
    }

    /// Whether a comparison can be begun.
    public boolean isOffered() {
        return offered;
    }

    /// The playground one works with: A.
    public ReadOnlyObjectProperty<PlaneModel> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// B beside it; null while nothing is compared.
    public ReadOnlyObjectProperty<PlaneRival> rivalProperty() {
        return rival.getReadOnlyProperty();
    }

    /// Whether the setup on screen is that of B.
    public BooleanProperty secondChosenProperty() {
        return secondChosen;
    }

    /// Puts a copy beside the playground, ready to be changed; does nothing if there is one, or if none is
    /// offered.
    public void begin() {
        if (offered && rival.get() == null) {
            keeping.accept("");
            secondChosen.set(true);
            rival.set(new PlaneRival(first.get(), THREADS));
        }
    }

    /// Lets A and B change places; both keep what they have learned.
    public void swap() {
        PlaneRival before = rival.get();
        if (before != null) {
            keeping.accept("");
            before.part();
            lead(before.second());
            before.first().run().pause();
            rival.set(new PlaneRival(before.second(), before.first()));
        }
    }

    /// Ends the comparison, B is gone.
    public void keepFirst() {
        PlaneRival before = rival.get();
        if (before != null) {
            keeping.accept("");
            rival.set(null);
            before.close();
        }
    }

    /// Ends the comparison, B takes the place of A with all it has learned.
    public void keepSecond() {
        PlaneRival before = rival.get();
        if (before != null) {
            keeping.accept("");
            before.part();
            lead(before.second());
            rival.set(null);
            before.first().close();
        }
    }

    /// Runs this before anything is changed in either, while it can still be kept as it is.
    ///
    /// @param keeping is told which: the folder that is kept of it, empty for both
    public void beforeEdit(Consumer<String> keeping) {
        this.keeping = keeping;
        first.subscribe(model -> model.beforeEdit(() -> keeping.accept("")));
        rival.subscribe(beside -> {
            if (beside != null) {
                beside.second().beforeEdit(() -> keeping.accept("b"));
            }
        });
    }

    /// What is kept of both.
    ///
    /// @return answered on another thread than the screen's
    public CompletableFuture<Part> keep() {
        PlaneRival beside = rival.get();
        CompletableFuture<Part> one = KeptPlane.of(first.get());
        CompletableFuture<Part> other =
                beside == null ? CompletableFuture.completedFuture(Part.EMPTY) : KeptPlane.of(beside.second());
        return one.thenCombine(
                other, (a, b) -> new Part.Writer().part("a", a).part("b", b).done());
    }

    /// Reads what was kept, without a change yet.
    ///
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    public Runnable opening(Part part) throws IOException {
        KeptPlane one = part.isEmpty() ? KeptPlane.FRESH : KeptPlane.read(part.under("a"));
        Part beside = part.under("b");
        KeptPlane other = beside.isEmpty() ? null : KeptPlane.read(beside);
        return () -> {
            keepFirst();
            first.get().open(one);
            if (other != null) {
                begin();
                rival.get().second().open(other);
            }
        };
    }

    /// A training that runs goes on running, seen as it is now; one that catches up rests when it is there.
    private void lead(PlaneModel next) {
        next.run().timeline().live();
        first.get().run().timeline().live();
        boolean running = first.get().run().stateProperty().get() == RunState.RUNNING;
        first.set(next);
        if (running) {
            next.run().play();
        }
    }

    public void pump() {
        first.get().pump();
        if (rival.get() != null) {
            rival.get().pump();
        }
    }

    /// Whether everything that is shown belongs to the newest snapshots.
    public boolean isSettled() {
        PlaneRival beside = rival.get();
        return isSettled(first.get()) && (beside == null || beside.isTogether() && isSettled(beside.second()));
    }

    private static boolean isSettled(PlaneModel model) {
        var insight = model.insightProperty().get();
        return insight != null
                && insight.snapshot() == model.run().snapshotProperty().get()
                && !model.landscape().computingProperty().get();
    }

    @Override
    public void close() {
        if (rival.get() != null) {
            rival.get().close();
        }
        first.get().close();
    }
}
