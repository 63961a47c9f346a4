package dev.backlight.view.hall.scene;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.layout.Why;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.hall.HallWords;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.metric.RunCurves;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.picture.Confusions;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// How a network reads a digit, for a hall: the picture, the units that answer loudest, those that say the answer,
/// all answers, how it learned, and what it mistakes.
public final class DigitsHall implements HallForm {
    static final int MOST_UNITS = 8;

    private final DigitsModel digits;
    private final Messages messages;
    private final HallStop stop;
    private final ReadingPainter reading = new ReadingPainter();
    private final RunCurves curves = new RunCurves();

    private enum Kind {
        PICTURE,
        UNITS,
        WHY,
        ANSWER,
        COURSE,
        MISTAKES
    }

    public DigitsHall(DigitsModel digits, Settings settings) {
        this.digits = digits;
        messages = settings.messages();
        stop = new HallStop(settings.viewState().of("hall-digits"));
    }

    /// Begins with how it learned.
    public DigitsHall atCourse() {
        stop.set(kinds().indexOf(Kind.COURSE));
        return this;
    }

    /// Begins with what it mistakes.
    public DigitsHall atMistakes() {
        stop.set(Math.max(0, kinds().indexOf(Kind.MISTAKES)));
        return this;
    }

    /// Begins with the digit.
    public DigitsHall atPicture() {
        stop.set(0);
        return this;
    }

    private List<Kind> kinds() {
        Probe probe = probe();
        List<Kind> kinds = new ArrayList<>();
        if (probe != null) {
            kinds.add(Kind.PICTURE);
            if (!structure(probe).direct()) {
                kinds.add(Kind.UNITS);
                kinds.add(Kind.WHY);
            }
            kinds.add(Kind.ANSWER);
        }
        kinds.add(Kind.COURSE);
        if (evaluation() != null) {
            kinds.add(Kind.MISTAKES);
        }
        return kinds;
    }

    private Kind kind() {
        List<Kind> kinds = kinds();
        return kinds.get(stop.get(kinds.size()));
    }

    private Probe probe() {
        return digits.sample().probeProperty().get();
    }

    private Evaluation evaluation() {
        return digits.run().evaluationProperty().get();
    }

    private static Structure structure(Probe probe) {
        return Structure.of(probe.snapshot().spec());
    }

    @Override
    public String title() {
        return switch (kind()) {
            case COURSE -> messages.get("hall.course.title");
            case MISTAKES -> messages.get("hall.mistakes.title");
            default -> messages.get("hall.digits.title");
        };
    }

    @Override
    public String number() {
        return HallNumbers.of(digits.run(), messages);
    }

    @Override
    public int stops() {
        return kinds().size();
    }

    @Override
    public int stop() {
        return stop.get(stops());
    }

    @Override
    public void go(int next) {
        stop.set(next);
    }

    @Override
    public String sentence() {
        Probe probe = probe();
        return switch (kind()) {
            case PICTURE -> messages.get("hall.picture", Numbers.grouped(probe.input().length));
            case UNITS -> units(structure(probe));
            case WHY -> why(Why.of(structure(probe), probe));
            case ANSWER -> answer(probe);
            case COURSE -> course();
            case MISTAKES -> mistakes();
        };
    }

    private String units(Structure structure) {
        int all = structure.columns().getLast().items();
        return all <= MOST_UNITS
                ? messages.get("hall.units.all", all)
                : messages.get("hall.units", Numbers.grouped(all), MOST_UNITS);
    }

    private String why(Why why) {
        List<Why.Part> shown = why.most(MOST_UNITS);
        double sum = shown.stream().mapToDouble(Why.Part::value).sum();
        if (shown.isEmpty()) {
            return messages.get("hall.why.none", name(why.answer()));
        }
        return messages.get(
                "hall.why",
                HallWords.signed(name(why.answer()), 1),
                shown.size(),
                HallWords.signed(Numbers.signed(sum, 1), 1),
                HallWords.signed(Numbers.signed(why.forIt(), 1), 1));
    }

    private String answer(Probe probe) {
        Sample sample = digits.sample().sampleProperty().get();
        boolean known = sample != null && sample.label() >= 0;
        if (known && sample.label() != probe.answer()) {
            return messages.get("present.said", name(probe.answer()), name(sample.label()));
        }
        String sure = Numbers.percent(probe.probabilities()[probe.answer()]);
        return messages.get(known ? "hall.answer.right" : "hall.answer", name(probe.answer()), sure);
    }

    private String course() {
        Standing now = Standing.of(digits.run());
        if (now.isUntrained() || Double.isNaN(now.accuracy())) {
            return messages.get("hall.course.none");
        }
        return messages.get("hall.course", MomentWords.epoch(now.epoch()), MomentWords.accuracy(now));
    }

    private String mistakes() {
        Evaluation now = evaluation();
        List<Confusions.Pair> pairs = Confusions.largest(now.confusion(), 1);
        if (pairs.isEmpty()) {
            return messages.get("hall.mistakes.none");
        }
        Confusions.Pair most = pairs.getFirst();
        String when =
                MomentWords.when(now, digits.run().progressProperty().get().stepsPerEpoch(), messages);
        return messages.get("hall.mistakes", name(most.actual()), name(most.predicted()), most.count(), when);
    }

    private String name(int digit) {
        return digits.sample().names().of(digit);
    }

    @Override
    public void paint(HallPage page) {
        Probe probe = probe();
        switch (kind()) {
            case PICTURE -> reading.picture(page, probe.input());
            case UNITS -> reading.units(page, structure(probe), probe);
            case WHY ->
                reading.why(page, structure(probe), probe, digits.sample().names());
            case ANSWER ->
                reading.answers(page, structure(probe), probe, digits.sample().names());
            case COURSE -> HallNumbers.curves(page, curves, digits.run());
            case MISTAKES ->
                MistakesPainter.paint(
                        page, evaluation().confusion(), digits.sample().names());
        }
    }

    @Override
    public Subscription follow(Runnable repaint) {
        return Subscription.combine(
                digits.sample().probeProperty().subscribe(repaint),
                digits.run().historyVersionProperty().subscribe(repaint),
                digits.run().evaluationProperty().subscribe(repaint),
                digits.run().progressProperty().subscribe(repaint),
                digits.run().timeline().positionProperty().subscribe(repaint));
    }
}
