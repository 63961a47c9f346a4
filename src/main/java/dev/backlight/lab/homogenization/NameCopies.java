package dev.backlight.lab.homogenization;

import dev.backlight.data.DataException;
import dev.backlight.data.sequence.Letters;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SequenceSource;
import dev.backlight.data.sequence.TextLines;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.record.Look;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceExam;
import dev.backlight.training.sequence.SequenceRecipe;
import dev.backlight.training.sequence.SequenceRecipes;
import dev.backlight.training.sequence.SequenceTraining;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A small recurrent network (embedding 12, 48 units) learns 2,000 given names and invents 2,000, from which the
/// next one learns, and so on. It writes a little more carefully than it has learned (temperature 0.8), as people
/// let such networks write; that is what makes the common ones more common.
final class NameCopies {
    static final String DIFFERENT = "different-names";
    static final String OFTEN = "often";
    static final String ONLY = "names-copies-only";
    static final String SOME_REAL = "names-some-real";
    static final int NAMES = 2000;

    private static final double REAL = 0.3;
    private static final double TEMPERATURE = 0.8;
    private static final int STEPS = 1200;
    private static final int LONGEST = 17;
    private static final int JUDGED = 500;
    private static final int SHOWN = 8;
    private static final double WEIGHT = 2;

    private final boolean looked;
    private final int kept;
    private final long seed;
    private final Notebook notebook;
    private final Letters letters = NextLetterTask.letters();
    private final List<String> real;

    private NameCopies(boolean looked, boolean onlyCopies, long seed, Notebook notebook) throws DataException {
        this.looked = looked;
        this.kept = onlyCopies ? 0 : (int) Math.round(REAL * NAMES);
        this.seed = seed;
        this.notebook = notebook;
        real = TextLines.read(TextLines.asset("names", "names.txt")).stream()
                .filter(name -> name.length() < LONGEST)
                .toList();
    }

    static Trial trial(Settings settings, String variant, long seed, int generations) {
        boolean only = variant.equals(ONLY);
        boolean looked = only && seed == settings.firstSeed();
        return new Trial(variant, seed, WEIGHT, book -> {
            book.at(0, 1);
            new NameCopies(looked, only, seed, book).run(generations);
        });
    }

    private void run(int generations) {
        int[] order = Randomness.permutation(real.size(), seed, Randomness.Stream.DATA, 0);
        List<String> food = IntStream.of(order).limit(NAMES).mapToObj(real::get).toList();
        List<TokenSequence> judged = IntStream.of(order)
                .skip(NAMES)
                .limit(JUDGED)
                .mapToObj(i -> TokenSequence.nextOf(letters.word(real.get(i))))
                .toList();
        see(food, 0);
        for (int generation = 1; generation <= generations; generation++) {
            SequenceTraining training = learn(food, judged, generation, generations);
            notebook.figure(
                    "loss-" + generation,
                    SequenceExam.of(training.network(), judged).loss());
            List<String> written = write(training, generation, generations);
            see(written, generation);
            List<String> next = new ArrayList<>(written.subList(0, NAMES - kept));
            int[] again = Randomness.permutation(NAMES, seed, Randomness.Stream.DATA, generation);
            for (int i = 0; i < kept; i++) {
                next.add(real.get(order[again[i]]));
            }
            food = next;
        }
    }

    private SequenceTraining learn(List<String> food, List<TokenSequence> judged, int generation, int generations) {
        List<TokenSequence> words = food.stream()
                .map(name -> TokenSequence.nextOf(letters.word(name)))
                .toList();
        SequenceData data = new SequenceData(
                "names",
                letters.vocabulary(),
                letters.vocabulary().tokens(),
                LONGEST,
                SequenceSource.of(words),
                judged);
        SequenceRecipe usual = SequenceRecipes.names(data, Cell.RNN, 12, 48, 5e-3f, 100 * seed + generation);
        SequenceRecipe recipe = new SequenceRecipe(
                usual.network(),
                usual.optimizer(),
                new Schedule.Cosine(STEPS, 0.05f),
                usual.batch(),
                STEPS,
                usual.gradientClip(),
                usual.seed());
        SequenceTraining training = new SequenceTraining(recipe, data, ThreadTeam.of(1));
        while (!training.isFinished()) {
            if (!training.step()) {
                throw new ArithmeticException(
                        "The loss was no number any more in generation " + generation + ": take fewer generations.");
            }
            notebook.at(generation - 1 + 0.8 * training.steps() / STEPS, generations);
        }
        return training;
    }

    private List<String> write(SequenceTraining training, int generation, int generations) {
        SequenceWriter writer = new SequenceWriter(training.network());
        List<String> written = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            RandomGenerator random = Randomness.at(seed, Randomness.Stream.VALIDATION, (long) generation * NAMES + i);
            written.add(letters.text(writer.write(new int[] {0}, 0, TEMPERATURE, random)));
            if (i % 50 == 0) {
                notebook.at(generation - 0.2 + 0.2 * i / NAMES, generations);
            }
        }
        return written;
    }

    private void see(List<String> names, int generation) {
        notebook.point(DIFFERENT, generation, new HashSet<>(names).size());
        if (!looked) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> often = counts.keySet().stream()
                .sorted(Comparator.comparing((String name) -> -counts.get(name)).thenComparing(name -> name))
                .limit(SHOWN)
                .toList();
        float[] values = new float[often.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts.get(often.get(i));
        }
        notebook.look(new Look(OFTEN, Look.Kind.BARS, generation, values.length, 1, values, often));
    }
}
