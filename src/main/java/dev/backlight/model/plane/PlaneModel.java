package dev.backlight.model.plane;

import dev.backlight.data.plane.Features;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.BoundaryHistory;
import dev.backlight.training.plane.Examiner;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.Wiring;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.ejml.data.FMatrixRMaj;

/// The playground as the screen knows it: a configuration, the run it makes, and what is seen of it. All on
/// the screen's thread; `pump`, called once a frame, carries over what the threads behind have found.
public final class PlaneModel implements AutoCloseable {
    private final RunModel<PlaneSplit> run;
    private final SampleModel sample;
    private final ReadOnlyObjectWrapper<PlaneConfig> config;
    private final Points data;
    private final ReadOnlyObjectWrapper<PlaneInsight> insight = new ReadOnlyObjectWrapper<>(this, "insight");
    private final ReadOnlyObjectWrapper<Set<Place>> frozen = new ReadOnlyObjectWrapper<>(this, "frozen", Set.of());
    private final ObjectProperty<Ablation> ablation = new SimpleObjectProperty<>(this, "ablation", Ablation.NONE);
    private final ReadOnlyObjectWrapper<List<BoundaryHistory.Frame>> boundaryFrames =
            new ReadOnlyObjectWrapper<>(this, "boundaryFrames", List.of());
    private final BoundaryHistory boundaries = new BoundaryHistory();
    private final LandscapeModel landscape;
    private final Work<PlaneInsight> examining;
    private Runnable beforeEdit;
    private Examiner examiner;
    private Snapshot examined;
    private Ablation examinedAblation;
    private List<Double> looked = List.of();
    private Function<PlaneConfig, Weights> firstWeights = _ -> null;

    /// @param threads of the trainer's kernels, at least 1; small networks gain nothing from more
    /// @throws IllegalArgumentException with one sentence if the configuration is impossible
    public PlaneModel(PlaneConfig config, int threads) {
        PlaneSplit split = config.split();
        this.config = new ReadOnlyObjectWrapper<>(this, "config", config);
        data = new Points(this, split);
        run = new RunModel<>(split, config.experiment(split.train().size()), threads);
        sample = new SampleModel(run);
        landscape = new LandscapeModel(run.workers());
        examining = new Work<>(run.workers(), "backlight-plane");
        examiner = new Examiner(config, split);
    }

    /// The same object for the life of this model, whatever is applied.
    public RunModel<PlaneSplit> run() {
        return run;
    }

    /// A place of the plane, and what the network makes of it.
    public SampleModel sample() {
        return sample;
    }

    public PlaneConfig config() {
        return config.get();
    }

    public ReadOnlyObjectProperty<PlaneConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlaneSplit> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /// Maps, answers, statistics and gradients of the newest examined snapshot; null before the first. It may
    /// belong to the configuration before for a moment: compare `insight.snapshot().spec()`.
    public ReadOnlyObjectProperty<PlaneInsight> insightProperty() {
        return insight.getReadOnlyProperty();
    }

    /// What is taken out of the network that is looked at; the training doesn't notice.
    public ObjectProperty<Ablation> ablationProperty() {
        return ablation;
    }

    /// Takes something else out of the network by hand.
    public void takeOut(Ablation next) {
        edited();
        ablation.set(next);
    }

    /// The numbers that training leaves as they are; kept over resets, let go when the network changes.
    public ReadOnlyObjectProperty<Set<Place>> frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /// How the output map became what it is since training began, first to newest.
    public ReadOnlyObjectProperty<List<BoundaryHistory.Frame>> boundaryFramesProperty() {
        return boundaryFrames.getReadOnlyProperty();
    }

    public LandscapeModel landscape() {
        return landscape;
    }

    /// Takes another configuration over, and begins anew only if it has to: what is only shown and the learning
    /// rate change at once, and points of one's own may come and go while the network learns. A training that runs
    /// goes on running.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed then
    public void apply(PlaneConfig next) {
        PlaneConfig now = config.get();
        boolean anew = !sameTraining(
                        now,
                        next.edit().learningRate(now.optimizer().learningRate()).done())
                && !paintedOn(now, next); // then the run says so itself
        if (!anew && !next.equals(now)) {
            edited();
        }
        if (sameTraining(now, next)) {
            config.set(next);
        } else if (sameTraining(
                now, next.edit().learningRate(now.optimizer().learningRate()).done())) {
            run.setLearningRate(next.optimizer().learningRate());
            config.set(next);
        } else if (paintedOn(now, next)) {
            learnOn(next);
        } else {
            beginAnew(next, run.stateProperty().get() == RunState.RUNNING);
        }
    }

    /// Whether only points of one's own have come or gone, and the network can go on with them.
    private static boolean paintedOn(PlaneConfig a, PlaneConfig b) {
        return a.data().kind() == PlaneKind.OWN
                && b.data().kind() == PlaneKind.OWN
                && a.data().classes() == b.data().classes()
                && sameTraining(
                        a, b.edit().data(b.data().withOwn(a.data().own())).done());
    }

    private void learnOn(PlaneConfig next) {
        PlaneSplit split = next.split();
        Examiner fresh = examiner.on(split);
        run.learnFrom(next.experiment(split.train().size()), split);
        examiner = fresh;
        examined = null;
        show(next, split);
        landscape.forget();
    }

    private void edited() {
        if (beforeEdit != null) {
            beforeEdit.run();
        }
    }

    /// Whether each change can be undone elsewhere, in the order of all changes.
    boolean isKept() {
        return beforeEdit != null;
    }

    /// Runs this before anything is changed, while it can still be kept as it is.
    public void beforeEdit(Runnable keeping) {
        beforeEdit = keeping;
        run.beforeEdit(keeping);
    }

    /// Whether two configurations differ at most in what is shown.
    private static boolean sameTraining(PlaneConfig a, PlaneConfig b) {
        return a.equals(
                b.edit().discretise(a.discretise()).showTest(a.showTest()).done());
    }

    /// Begins again from the same first weights.
    public void reset() {
        beginAnew(config.get(), false);
    }

    /// Lets every beginning from now on have other first weights than those of the recipe.
    ///
    /// @param chosen gives them in the order of `Network.parameters()`, or null for those of the recipe
    void beginWith(Function<PlaneConfig, Weights> chosen) {
        firstWeights = chosen;
    }

    private void beginAnew(PlaneConfig next, boolean running) {
        PlaneSplit split = next.data().equals(config.get().data())
                        && next.features().equals(config.get().features())
                        && next.loss() == config.get().loss()
                ? data.get()
                : next.split();
        boolean sameNetwork = next.network().equals(config.get().network());
        Examiner fresh = new Examiner(next, split);
        if (next.features().size() != config.get().features().size()) {
            lookAway();
        }
        run.apply(next.experiment(split.train().size()), split, firstWeights.apply(next));
        begun(next, split, fresh);
        if (sameNetwork) {
            frozen.get().forEach(place -> run.freeze(place, true));
        } else {
            frozen.set(Set.of());
            ablation.set(Ablation.NONE);
        }
        if (running) {
            run.play();
        }
    }

    /// Whoever hears of the configuration finds its points there already: those of the one before may have labels
    /// that it doesn't know.
    private void show(PlaneConfig next, PlaneSplit split) {
        data.ahead = split;
        config.set(next);
        data.set(split);
    }

    /// Points that can be read before it is told that there are others.
    private static final class Points extends ReadOnlyObjectWrapper<PlaneSplit> {
        private PlaneSplit ahead;

        Points(Object bean, PlaneSplit first) {
            super(bean, "data", first);
            ahead = first;
        }

        @Override
        public PlaneSplit get() {
            super.get(); // else the next change would not be told
            return ahead;
        }
    }

    private void begun(PlaneConfig next, PlaneSplit split, Examiner fresh) {
        examiner = fresh;
        examined = null;
        show(next, split);
        landscape.forget();
        boundaries.clear();
        boundaryFrames.set(List.of());
    }

    /// Takes the place of what was kept: its training stands where it stood.
    ///
    /// @throws IllegalArgumentException with one sentence if its parts don't fit each other; nothing has changed
    /// then
    void open(KeptPlane kept) {
        PlaneSplit split = kept.config().split();
        Examiner fresh = new Examiner(kept.config(), split);
        ExperimentConfig recipe = kept.config().experiment(split.train().size());
        lookAway();
        if (kept.training() == null) {
            run.apply(recipe, split);
        } else {
            run.open(recipe, split, kept.training());
        }
        begun(kept.config(), split, fresh);
        frozen.set(kept.frozen());
        kept.frozen().forEach(place -> run.freeze(place, true));
        ablation.set(kept.ablation());
    }

    /// The number that belongs to an edge.
    ///
    /// @param layer of neurons that the edge leads to, from 0
    public Place weight(int layer, int from, int to) {
        Wiring wiring = Wiring.of(config.get().network());
        return new Place(wiring.weights(layer), wiring.position(layer, from, to));
    }

    public Place bias(int layer, int unit) {
        return new Place(Wiring.of(config.get().network()).biases(layer), unit);
    }

    /// Changes one number by hand, while training or not.
    ///
    /// @throws IllegalArgumentException with one sentence if there is no such number or the value is not finite
    public void set(Place place, float value) {
        edited();
        run.timeline().live(); // what is recorded can't be changed
        run.setParameter(place, value);
    }

    public void setFrozen(Place place, boolean freeze) {
        edited();
        run.freeze(place, freeze);
        Set<Place> changed = new HashSet<>(frozen.get());
        if (freeze) {
            changed.add(place);
        } else {
            changed.remove(place);
        }
        frozen.set(Set.copyOf(changed));
    }

    /// Goes on learning from the moment of the past on screen; what is kept from training stays kept.
    public void branch() {
        run.branch();
        frozen.get().forEach(place -> run.freeze(place, true));
    }

    /// Computes the loss landscape around the newest snapshot in the background.
    public void startLandscape(float reach, long seed) {
        landscape.start(config.get(), data.get(), run.snapshotProperty().get(), reach, seed);
    }

    /// Carries the news over to the properties. Called once a frame, on the screen's thread.
    public void pump() {
        run.pump();
        sample.pump();
        landscape.pump();
        PlaneInsight found = examining.take();
        if (found != null) {
            insight.set(found);
            remember(found);
        }
        Snapshot newest = run.snapshotProperty().get();
        boolean stale = newest != examined || !ablation.get().equals(examinedAblation);
        if (stale && !examining.isBusy() && newest.spec().equals(config.get().network())) {
            Examiner now = examiner;
            Ablation without = ablation.get();
            examined = newest;
            examinedAblation = without;
            examining.ask(_ -> now.examine(newest, without));
        }
    }

    private void remember(PlaneInsight found) {
        boolean past = run.timeline().isPast();
        if (!past && found.ablation().isEmpty() && found.data() == data.get()) {
            boundaries.add(found);
            boundaryFrames.set(boundaries.frames());
        }
    }

    /// Sends a place of the plane through the network: `sample().probeProperty()` holds every neuron's answer
    /// there, renewed with each snapshot, until one looks away.
    public void look(double x1, double x2) {
        FMatrixRMaj row = new FMatrixRMaj(1, config.get().features().size());
        new Features(config.get().features()).fill((float) x1, (float) x2, row, 0);
        sample.sampleProperty().set(Sample.drawn(row.data));
        looked = List.of(x1, x2);
    }

    /// The place that is sent through the network, x1 and x2; empty while one looks away.
    public List<Double> looked() {
        return looked;
    }

    public void lookAway() {
        sample.sampleProperty().set(null);
        looked = List.of();
    }

    @Override
    public void close() {
        examining.close();
        landscape.close();
        sample.close();
        run.close();
    }
}
