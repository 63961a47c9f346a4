package dev.backlight.lab.homogenization;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.lab.Family;
import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabDescription;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.answer.Source;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One block of attention and dense layers, trained on every kind of data, only input and output differing. Then
/// the same with the middle standing still: as it was drawn, or as another sense has left it. What is lost says
/// how specific the middle was.
public final class FiveSenses implements Lab {
    private static final String LEARNED = "learned";
    private static final String LOOKED = "attention";
    private static final String DRAWN = "drawn";
    private static final String BORROWED = "borrowed";
    private static final String MIDDLE = "middle-share";
    private static final int EVERY = 20;
    private static final LabDescription DESCRIPTION = new LabDescription(
            "five-senses",
            Family.HOMOGENIZATION,
            List.of(new Knob("steps", 20, 2000, 500, 20, false)),
            List.of(Measure.share(LEARNED, "step", false).between(0, 500)),
            Arrays.stream(Sense.values()).map(Sense::id).toList(),
            new Bet.Pick(Arrays.stream(Sense.values())
                    .map(sense -> new Bet.Option(sense.id(), sense.ordinal() + 1))
                    .toList()),
            List.of(LOOKED),
            List.of(
                    new Source(Source.Part.QUESTION, "Bommasani et al. 2021, arXiv 2108.07258"),
                    new Source(Source.Part.INSIDE, "Lu et al. 2021, arXiv 2103.05247"),
                    new Source(Source.Part.RECIPE, "Backlight")));

    @Override
    public LabDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> bars() {
        List<String> names = new ArrayList<>(variants());
        names.addAll(List.of("own", DRAWN, BORROWED));
        return names;
    }

    @Override
    public List<Trial> trials(Settings settings) {
        List<Trial> trials = new ArrayList<>();
        Shared shared = new Shared(new SenseNetworks(), new ConcurrentHashMap<>());
        settings.each().forEach(seed -> {
            for (Sense sense : Sense.values()) {
                trials.add(
                        new Trial(sense.id(), seed, weight(sense), book -> learn(settings, sense, seed, shared, book)));
            }
        });
        return trials;
    }

    /// Digits have many more tokens, and the points borrow from them.
    private static double weight(Sense sense) {
        return sense == Sense.DIGITS ? 6 : sense == Sense.POINTS ? 2.5 : 1;
    }

    /// What the trials of a run share.
    ///
    /// @param middles blocks that have learned, by sense and seed: what a trial finds there it need not train
    /// again, and the numbers are the same if it does
    private record Shared(SenseNetworks networks, Map<String, float[]> middles) {
        void keep(Sense sense, long seed, float[] middle) {
            middles.put(sense.id() + seed, middle);
        }

        float[] middle(Sense sense, long seed) {
            return middles.get(sense.id() + seed);
        }
    }

    private static void learn(Settings settings, Sense sense, long seed, Shared shared, Notebook notebook)
            throws IOException {
        int steps = settings.whole("steps");
        notebook.at(0, 1);
        SequenceData data = sense.data(notebook.digits(), seed);
        try (SenseTraining training = new SenseTraining(sense, data, seed, shared.networks())) {
            notebook.point(LEARNED, 0, training.aboveGuessing());
            for (int step = 1; step <= steps; step++) {
                training.step();
                notebook.at(0.25 * step / steps, 1);
                if (step % EVERY == 0) {
                    notebook.point(LEARNED, step, training.aboveGuessing());
                }
            }
            shared.keep(sense, seed, training.numbers(true));
            notebook.figure(MIDDLE, (double) training.middleNumbers() / training.allNumbers());
            if (seed == settings.firstSeed()) {
                notebook.look(training.attention(LOOKED));
            }
            training.beginAnew();
            training.freeze();
            train(training, steps, 0.25, notebook);
            notebook.figure(DRAWN, training.aboveGuessing());
            float[] known = shared.middle(sense.before(), seed);
            float[] borrowed = known == null ? learned(settings, sense.before(), seed, shared, notebook) : known;
            training.beginAnew();
            training.takeMiddle(borrowed);
            training.freeze();
            train(training, steps, 0.75, notebook);
            notebook.figure(BORROWED, training.aboveGuessing());
        }
    }

    /// The block of a sense after it has learned.
    private static float[] learned(Settings settings, Sense sense, long seed, Shared shared, Notebook notebook)
            throws IOException {
        SequenceData data = sense.data(notebook.digits(), seed);
        try (SenseTraining training = new SenseTraining(sense, data, seed, shared.networks())) {
            train(training, settings.whole("steps"), 0.5, notebook);
            return training.numbers(true);
        }
    }

    private static void train(SenseTraining training, int steps, double from, Notebook notebook) {
        for (int step = 1; step <= steps; step++) {
            training.step();
            notebook.at(from + 0.25 * step / steps, 1);
        }
    }

    @Override
    public Outcome outcome(Settings settings, List<TrialRecord> records) {
        List<Figure> figures = new ArrayList<>();
        List<TrialRecord> whole = new ArrayList<>();
        int worst = 0;
        for (int i = 0; i < variants().size(); i++) {
            List<TrialRecord> trials = Records.with(records, variants().get(i), BORROWED);
            if (trials.isEmpty()) {
                return Outcome.none();
            }
            whole.addAll(trials);
            figures.add(Figure.share(variants().get(i), Records.meanLast(trials, LEARNED)));
            worst = figures.get(i).value() < figures.get(worst).value() ? i : worst;
        }
        double own = Records.meanLast(whole, LEARNED);
        double drawn = Records.meanFigure(whole, DRAWN);
        double borrowed = Records.meanFigure(whole, BORROWED);
        double middle = Records.meanFigure(whole, MIDDLE);
        figures.addAll(List.of(
                Figure.share("own", own),
                Figure.share("drawn", drawn),
                Figure.share("borrowed", borrowed),
                Figure.share("middle-share", middle)));
        Sentence sentence = switch (Sense.values()[worst]) {
            case DIGITS -> Sentence.of("sentence.digits", figures.get(worst).value(), own);
            case POINTS -> Sentence.of("sentence.points", figures.get(worst).value(), own);
            case SURNAMES -> Sentence.of("sentence.surnames", figures.get(worst).value(), own);
            case REVIEWS -> Sentence.of("sentence.reviews", figures.get(worst).value(), own);
            case GAPS -> Sentence.of("sentence.gaps", figures.get(worst).value(), own);
        };
        return new Outcome(
                Sentence.of("headline", middle),
                sentence,
                List.of(Sentence.of("specific", own, drawn, borrowed)),
                figures,
                worst + 1,
                worst);
    }
}
