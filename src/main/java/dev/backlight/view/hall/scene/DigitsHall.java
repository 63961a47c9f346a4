package dev.backlight.view.hall.scene;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.LikenessModel;
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
import dev.backlight.view.hall.HallPen;
import dev.backlight.view.hall.HallWords;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.metric.RunCurves;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.picture.Confusions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// How a network reads a digit, for a hall: the picture, the units that answer loudest, those that say the answer,
/// all answers, a canvas to draw another on, how it learned, and what it mistakes.
public final class DigitsHall implements HallForm {
    static final int MOST_UNITS = 8;

    private final DigitsModel digits;
    private final Messages messages;
    private final StringProperty kept;
    private final HallStop numbered;
    private final ReadingPainter reading = new ReadingPainter();
    private final DrawingPainter painter = new DrawingPainter();
    private final DrawingPen pen;
    private final RunCurves curves = new RunCurves();

    private enum Kind {
        PICTURE,
        UNITS,
        WHY,
        ANSWER,
        DRAWING,
        COURSE,
        MISTAKES
    }

    public DigitsHall(DigitsModel digits, Settings settings) {
        this.digits = digits;
        messages = settings.messages();
        kept = settings.viewState().of("hall-digits");
        numbered = new HallStop(kept);
        pen = new DrawingPen(digits.drawing(), () -> kept.set(Kind.DRAWING.name()));
    }

    /// Begins with how it learned.
    public DigitsHall atCourse() {
        return at(Kind.COURSE);
    }

    /// Begins with what it mistakes.
    public DigitsHall atMistakes() {
        return at(Kind.MISTAKES);
    }

    /// Begins with the digit.
    public DigitsHall atPicture() {
        return at(Kind.PICTURE);
    }

    /// Begins with the canvas.
    public DigitsHall atDrawing() {
        return at(Kind.DRAWING);
    }

    private DigitsHall at(Kind kind) {
        kept.set(kind.name());
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
        kinds.add(Kind.DRAWING);
        kinds.add(Kind.COURSE);
        if (evaluation() != null) {
            kinds.add(Kind.MISTAKES);
        }
        return kinds;
    }

    /// The one that was gone to; where it is not there now, as the picture of a drawing that was cleared, the next.
    private Kind kind() {
        List<Kind> kinds = kinds();
        if (numbered.isNumber()) {
            return kinds.get(numbered.get(kinds.size()));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(kept.get()))
                .findFirst()
                .flatMap(wanted -> kinds.stream()
                        .filter(kind -> kind.compareTo(wanted) >= 0)
                        .findFirst())
                .orElse(kinds.getFirst());
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
            case DRAWING -> messages.get("hall.draw.title");
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
        return kinds().indexOf(kind());
    }

    @Override
    public void go(int next) {
        at(kinds().get(next));
    }

    @Override
    public String sentence() {
        Probe probe = probe();
        return switch (kind()) {
            case PICTURE -> messages.get("hall.picture", Numbers.grouped(probe.input().length));
            case UNITS -> units(structure(probe));
            case WHY -> why(Why.of(structure(probe), probe));
            case ANSWER -> answer(probe);
            case DRAWING -> drawn();
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

    /// What the network makes of the drawing; null while there is none.
    private Probe drawnProbe() {
        Sample sample = digits.sample().sampleProperty().get();
        boolean drawn = sample != null && sample.source() == Sample.Source.DRAWING;
        return drawn && !digits.drawing().isEmpty() ? probe() : null;
    }

    private String drawn() {
        Probe probe = drawnProbe();
        if (probe == null) {
            boolean numbers = digits.sample().names().areNumbers();
            return messages.get(numbers ? "hall.draw" : "hall.draw.other");
        }
        String name = name(probe.answer());
        if (Standing.of(digits.run()).isUntrained()) {
            return messages.get("hall.draw.untrained", name);
        }
        LikenessModel.Found found = digits.likeness().foundProperty().get();
        boolean unlike = found != null && found.answer().isUnlike();
        String sure = Numbers.percent(probe.probabilities()[probe.answer()]);
        return messages.get(unlike ? "hall.draw.unlike" : "hall.draw.reads", name, sure);
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
    public Optional<HallPen> pen() {
        return kind() == Kind.DRAWING ? Optional.of(pen) : Optional.empty();
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
            case DRAWING -> painter.paint(page, digits, drawnProbe());
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
                digits.drawing().versionProperty().subscribe(repaint),
                digits.drawing().eraserProperty().subscribe(repaint),
                digits.drawing().leftOutProperty().subscribe(repaint),
                digits.likeness().foundProperty().subscribe(repaint),
                digits.run().historyVersionProperty().subscribe(repaint),
                digits.run().evaluationProperty().subscribe(repaint),
                digits.run().progressProperty().subscribe(repaint),
                digits.run().timeline().positionProperty().subscribe(repaint));
    }
}
