package dev.backlight.model.digits;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.look.EmbeddingModel;
import dev.backlight.model.look.LikenessModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.run.ExamModel;
import dev.backlight.model.run.RunArchive;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.trial.SideBySide;
import dev.backlight.storage.project.Part;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ejml.data.FMatrixRMaj;

/// The workspace of the digits: a run that learns from pictures, the runs before it, a picture that is drawn or
/// chosen, and everything one can ask about them. Views only show these parts, so that what goes on in them
/// survives a change of workspace or language. Belongs to the screen's thread.
public final class DigitsModel implements AutoCloseable {
    private final Split given;
    private final RunArchive archive = new RunArchive();
    private final RunModel<Split> run;
    private final SampleModel sample;
    private final DrawingModel drawing = new DrawingModel();
    private final ExamModel exams;
    private final EmbeddingModel embedding;
    private final FeaturesModel features;
    private final FeatureTrials trials;
    private final SideBySide sideBySide;
    private final FeedbackModel feedback;
    private final PreprocessingModel preprocessing;
    private final DataOpening opening;
    private final MistakeSearch mistakes;
    private final LikenessModel likeness;

    /// @param data those that come with the program: a project refers to them
    /// @param threads of the trainer's kernels, at least 1
    public DigitsModel(Split data, ExperimentConfig config, int threads) {
        given = data;
        run = new RunModel<>(data, config, threads, archive);
        sample = new SampleModel(run);
        exams = new ExamModel(run.workers());
        opening = new DataOpening(run.workers());
        mistakes = new MistakeSearch(this);
        embedding = new EmbeddingModel(run, sample);
        likeness = new LikenessModel(run, sample);
        features = new FeaturesModel(run);
        trials = new FeatureTrials(run, features);
        sideBySide = new SideBySide(run);
        feedback = new FeedbackModel(run, sample, drawing);
        preprocessing = new PreprocessingModel(run);
        drawing.versionProperty()
                .subscribe(() -> sample.sampleProperty()
                        .set(
                                drawing.isEmpty()
                                        ? null
                                        : Sample.drawn(
                                                drawing.seen(trainingSet().preparation()))));
        showTestDigit(0);
        pump();
    }

    /// What learns.
    public RunModel<Split> run() {
        return run;
    }

    /// The picture on screen, and what the network makes of it.
    public SampleModel sample() {
        return sample;
    }

    public DrawingModel drawing() {
        return drawing;
    }

    /// The trainings of this session, and those that are kept of earlier ones.
    public RunArchive archive() {
        return archive;
    }

    /// Closer looks at their results.
    public ExamModel exams() {
        return exams;
    }

    /// Where the hidden layer puts the digits.
    public EmbeddingModel embedding() {
        return embedding;
    }

    /// Whether a drawing is like what is learned from at all.
    public LikenessModel likeness() {
        return likeness;
    }

    /// What else than pixels could enter the network.
    public FeaturesModel features() {
        return features;
    }

    /// Networks trained aside on features.
    public FeatureTrials trials() {
        return trials;
    }

    /// An edited recipe trained beside the present one.
    public SideBySide sideBySide() {
        return sideBySide;
    }

    /// What a person has corrected, and learning from it.
    public FeedbackModel feedback() {
        return feedback;
    }

    /// What is done to pictures before the network, as one tries it out.
    public PreprocessingModel preprocessing() {
        return preprocessing;
    }

    /// Other data that are being opened.
    public DataOpening opening() {
        return opening;
    }

    /// The search for test digits that are read wrongly.
    public MistakeSearch mistakes() {
        return mistakes;
    }

    public Dataset trainingSet() {
        return run.dataProperty().get().train();
    }

    public Dataset testSet() {
        return run.dataProperty().get().test();
    }

    public void showTestDigit(int index) {
        show(testSet(), Sample.Source.TEST_SET, index);
    }

    public void showTrainingDigit(int index) {
        show(trainingSet(), Sample.Source.TRAINING_SET, index);
    }

    private void show(Dataset set, Sample.Source source, int index) {
        FMatrixRMaj row = new FMatrixRMaj(1, set.features());
        set.fill(new int[] {index}, 0, 1, row, new int[1]);
        sample.sampleProperty().set(new Sample(source, index, set.label(index), row.data));
    }

    /// Begins anew with other pictures, read as they are, and shows the first of them.
    ///
    /// @throws IllegalArgumentException with one sentence if the recipe can't be fitted to them; nothing has
    /// changed then
    public void learnFrom(Split other) {
        run.apply(run.configProperty().get().withoutExtraction().fittedTo(other), other);
        drawing.clear();
        showTestDigit(0);
    }

    /// Begins anew with a network that was made elsewhere, on the data that come with the program.
    ///
    /// @param first as `Network.weights`
    /// @throws IllegalArgumentException with one sentence if the recipe doesn't fit them; nothing has changed then
    public void open(ExperimentConfig recipe, Weights first) {
        run.apply(recipe, given, first);
        drawing.clear();
        showTestDigit(0);
    }

    /// Begins anew without the pictures that the search has found.
    ///
    /// @throws IllegalArgumentException with one sentence if the recipe can't be fitted to what is left; nothing
    /// has changed then
    public void leaveOutFound() {
        Split cleaned = preprocessing.cleaned();
        run.apply(run.configProperty().get().fittedTo(cleaned), cleaned);
    }

    /// The data that come with the program.
    Split given() {
        return given;
    }

    /// Whether these are the data that come with the program, be they read once more.
    boolean isGiven(Split data) {
        return data == given
                || data.train().name().equals(given.train().name())
                        && Arrays.equals(data.train().bytes(), given.train().bytes())
                        && Arrays.equals(data.test().bytes(), given.test().bytes());
    }

    /// What is kept of this workspace.
    ///
    /// @return answered on another thread than the screen's
    public CompletableFuture<Part> keep() {
        return KeptDigits.of(this);
    }

    /// Reads what was kept, without a change yet.
    ///
    /// @param own whether it is the program's own copy, which goes on in the list of runs where it was
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its parts don't fit each other
    public Runnable opening(Part part, boolean own) throws IOException {
        return KeptDigits.opening(this, part, own);
    }

    /// Runs this before something is changed by hand that can be brought back.
    ///
    /// @param keeping is told the folder of what is kept that will change; empty for recipe, training and data
    public void beforeEdit(Consumer<String> keeping) {
        run.beforeEdit(() -> keeping.accept(""));
        drawing.beforeEdit(() -> keeping.accept(KeptDigits.DRAWN));
        feedback.beforeEdit(() -> keeping.accept(KeptDigits.FEEDBACK));
    }

    /// What is in such a folder now; answered on another thread than the screen's.
    public CompletableFuture<Part> keep(String folder) {
        return KeptDigits.of(this, folder);
    }

    /// Reads what was in such a folder, without a change yet.
    ///
    /// @return puts it back; whatever else is there stays
    /// @throws IOException if something is missing or damaged
    public Runnable returning(String folder, Part part) throws IOException {
        return KeptDigits.returning(this, folder, part);
    }

    /// Whether everything asked for has been computed.
    public boolean isSettled() {
        return run.isSettled()
                && sample.isSettled()
                && exams.isSettled()
                && embedding.isSettled()
                && likeness.isSettled()
                && !features.isBusy()
                && !trials.isBusy()
                && !sideBySide.isBusy()
                && !mistakes.isBusy()
                && !preprocessing.isBusy();
    }

    /// Carries the news over to the properties. Called once a frame, on the screen's thread.
    public void pump() {
        run.pump();
        exams.pump(run.stateProperty().get());
        feedback.pump();
        sample.pump();
        embedding.pump();
        likeness.pump();
        features.poll();
        trials.poll();
        sideBySide.pump();
        preprocessing.poll();
        opening.poll();
        mistakes.pump();
    }

    @Override
    public void close() {
        exams.close();
        sample.close();
        embedding.close();
        likeness.close();
        trials.close();
        sideBySide.close();
        features.close();
        feedback.close();
        preprocessing.close();
        opening.close();
        mistakes.close();
        run.close();
    }
}
