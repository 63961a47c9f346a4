package dev.backlight.model.sound;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Split;
import dev.backlight.data.sound.Recording;
import dev.backlight.data.sound.Sines;
import dev.backlight.data.sound.SpokenDigits;
import dev.backlight.data.sound.WaveFile;
import dev.backlight.data.sound.device.Loudspeaker;
import dev.backlight.data.sound.device.Microphone;
import dev.backlight.engine.ReusedNetwork;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Sentence;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.sound.SoundRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// A network that hears digits: its training, the word that is listened to, and microphone and loudspeaker. On the
/// screen's thread; `pump`, called once a frame, carries over what is new.
public final class SoundModel implements RoomModel {
    private static final int MOST_FILES = 40;

    private final SpokenDigits digits;
    private final Microphone microphone;
    private final RunModel<Split> run;
    private final RoomKeeper<Split> keeper;
    private final ReadOnlyObjectWrapper<SoundRecipe> recipe;
    private final ReadOnlyObjectWrapper<Word> word = new ReadOnlyObjectWrapper<>(this, "word");
    private final ReadOnlyObjectWrapper<Heard> heard = new ReadOnlyObjectWrapper<>(this, "heard");
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem", Sentence.NONE);
    private final DoubleProperty playhead = new SimpleDoubleProperty(this, "playhead", 0.5);
    private final BooleanProperty listening = new SimpleBooleanProperty(this, "listening");
    private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
    private final Work<Chosen> choosing;
    private final Work<float[]> recording;
    private final Work<List<Opened>> opening;
    private final ReadOnlyObjectWrapper<List<Opened>> opened = new ReadOnlyObjectWrapper<>(this, "opened", List.of());
    private final Work<Boolean> playing;
    private volatile boolean stop;
    private volatile float[] soFar = {};
    private SoundRecipe used;
    private List<Recording> tests;
    private int test;
    private final ReusedNetwork reused = new ReusedNetwork();
    private Snapshot seen;

    /// A sound file and what is in it.
    public record Opened(String name, Word word) {}

    private record Chosen(SoundRecipe recipe, Split split) {}

    /// @param microphone what one speaks into
    /// @throws DataException with one sentence if there are no recordings to learn from
    public SoundModel(SoundRecipe recipe, Microphone microphone) throws DataException {
        digits = SpokenDigits.load();
        this.microphone = microphone;
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        used = recipe;
        Split split = recipe.data(digits);
        run = new RunModel<>(split, recipe.config(split.train().size()), 1);
        keeper = new RoomKeeper<>(run);
        choosing = new Work<>(run.workers(), "backlight-sounds");
        recording = new Work<>(run.workers(), "backlight-microphone");
        opening = new Work<>(run.workers(), "backlight-wave-files");
        playing = new Work<>(run.workers(), "backlight-loudspeaker");
        recording.refusalProperty().subscribe(this::refused);
        opening.refusalProperty().subscribe(this::refused);
        playing.refusalProperty().subscribe(this::refused);
        tests = testsOf(recipe);
        test = 7 * digits.speakers().size(); // begin with a seven
        nextTest();
        pump();
    }

    private void refused(Sentence why) {
        if (!why.isEmpty()) {
            problem.set(why);
        }
    }

    private List<Recording> testsOf(SoundRecipe now) {
        return digits.recordings().stream()
                .filter(one -> now.stranger().isEmpty()
                        ? one.take() == 0
                        : one.speaker().equals(now.stranger()) && one.take() < 5)
                .toList();
    }

    @Override
    public RunModel<Split> run() {
        return run;
    }

    public SpokenDigits digits() {
        return digits;
    }

    public ReadOnlyObjectProperty<SoundRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// The word that is listened to.
    public ReadOnlyObjectProperty<Word> wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// What the network on screen makes of it.
    public ReadOnlyObjectProperty<Heard> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Why the last sound could not be had; `NONE` if it could.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The moment that is looked at, from 0 at the beginning of the word to 1 at its end.
    public DoubleProperty playheadProperty() {
        return playhead;
    }

    /// Whether the microphone is open.
    public BooleanProperty listeningProperty() {
        return listening;
    }

    /// Begins anew with another recipe; its sounds are made ready beside the screen first.
    public void apply(SoundRecipe next) {
        recipe.set(next);
        choosing.ask(_ -> new Chosen(next, next.data(digits)));
    }

    /// Listens to the next word that is not learned from.
    public void nextTest() {
        listenTo(Word.of(tests.get(Math.floorMod(test++, tests.size()))));
    }

    private void listenTo(Word next) {
        problem.set(Sentence.NONE);
        word.set(next);
        hear();
    }

    /// Opens the microphone until `endListening`.
    public void beginListening() {
        if (!listening.get()) {
            stop = false;
            listening.set(true);
            recording.ask(_ -> microphone.listen(() -> stop, now -> soFar = now));
        }
    }

    /// Closes the microphone; what it heard is the word then.
    public void endListening() {
        stop = true;
    }

    /// Whether the pointer draws a sound.
    public BooleanProperty drawingProperty() {
        return drawing;
    }

    /// Listens to a spectrogram that somebody drew, and plays it: a sine for each band.
    ///
    /// @param bands [moments][Mel.BANDS] powers, not all of them 0
    public void draw(double[][] bands) {
        listenTo(Word.of(Sines.of(bands)));
        play();
    }

    /// Plays the word.
    public void play() {
        float[] wave = word.get().wave();
        playing.ask(_ -> {
            Loudspeaker.play(wave);
            return true;
        });
    }

    /// Listens to the first of some sound files; the others can be listened to then. If one of them can't be read,
    /// nothing changes but the sentence that says why.
    public void open(List<Path> files) {
        stop = true;
        opening.ask(watch -> {
            if (files.size() > MOST_FILES) {
                throw new DataException("{0} files are too many: drop {1} at most.", files.size(), MOST_FILES);
            }
            List<Opened> read = new ArrayList<>();
            for (Path file : files) {
                watch.check();
                read.add(new Opened(String.valueOf(file.getFileName()), Word.of(WaveFile.read(file))));
            }
            return List.copyOf(read);
        });
    }

    /// The sound files that were opened last.
    public ReadOnlyObjectProperty<List<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Listens to one of them.
    public void listenTo(Opened one) {
        listenTo(one.word());
    }

    @Override
    public Part described() {
        return RoomKeeper.described(KeptSound.texts(used));
    }

    /// What is kept of this room; the word that is listened to is not.
    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        SoundRecipe found = part.isEmpty() ? SoundRecipe.standard() : KeptSound.of(RoomKeeper.recipe(part));
        boolean same = found.hearing() == used.hearing() && found.stranger().equals(used.stranger());
        Split split = same ? run.dataProperty().get() : found.data(digits);
        Runnable training = keeper.opening(part, found.config(split.train().size()), split);
        return () -> {
            training.run();
            recipe.set(found);
            used = found;
            tests = testsOf(found);
            nextTest();
        };
    }

    @Override
    public void pump() {
        run.pump();
        Chosen chosen = choosing.take();
        if (chosen != null) {
            run.apply(chosen.recipe().config(chosen.split().train().size()), chosen.split());
            used = chosen.recipe();
            tests = testsOf(chosen.recipe());
            nextTest();
        }
        float[] wave = recording.take();
        if (wave != null && wave.length > 0) {
            listenTo(Word.of(wave));
        } else if (listening.get() && recording.isBusy() && soFar.length > 0) {
            word.set(Word.of(soFar));
        }
        List<Opened> read = opening.take();
        if (read != null && !read.isEmpty()) {
            opened.set(read);
            listenTo(read.getFirst().word());
        }
        playing.take();
        if (!recording.isBusy()) {
            listening.set(false);
            soFar = new float[0];
        }
        answer();
    }

    /// Hears the word again if the network on screen is another.
    @Override
    public void answer() {
        if (run.snapshotProperty().get() != seen) {
            hear();
        }
    }

    private void hear() {
        Snapshot now = run.snapshotProperty().get();
        SoundRecipe recipe = this.recipe.get();
        if (now.spec().input().size()
                != recipe.hearing().height() * recipe.hearing().width()) {
            return; // another recipe has been chosen, its network is not here yet
        }
        seen = now;
        Predictor predictor = new Predictor(now, run.configProperty().get().loss(), reused);
        heard.set(new Heard(
                word.get(), recipe.hearing(), predictor.probe(word.get().input(recipe.hearing()))));
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !choosing.isBusy() && !opening.isBusy();
    }

    @Override
    public void close() {
        stop = true;
        choosing.close();
        recording.close();
        opening.close();
        playing.close();
        run.close();
    }
}
