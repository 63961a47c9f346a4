package dev.backlight.view.evaluation.chart;

import dev.backlight.analysis.ClassifiedExample;
import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.Exam;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.text.Messages;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.picture.Confusions;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the parts of the evaluation look at together: the selected run, the newest look at it, and one cell of its
/// confusion matrix.
public final class EvaluationFocus {
    private final DigitsModel digits;
    private final ObjectProperty<Cell> chosen = new SimpleObjectProperty<>(this, "chosen");

    /// One kind of answer.
    public record Cell(int actual, int predicted) {}

    public EvaluationFocus(DigitsModel digits) {
        this.digits = digits;
    }

    public DigitsModel experiment() {
        return digits;
    }

    /// The cell that somebody has chosen; null for the most frequent mistake.
    public ObjectProperty<Cell> chosenProperty() {
        return chosen;
    }

    /// Null while there are no pictures to learn from.
    RunEntry run() {
        return digits.archive().selectedProperty().get();
    }

    /// The newest finished look at the run; null before the first.
    public Exam exam() {
        return run() == null ? null : digits.exams().of(run());
    }

    /// The result on screen: that of the newest look, so that all parts show the same; null before the first test.
    Evaluation result() {
        Exam exam = exam();
        return exam != null
                ? exam.evaluation()
                : run() == null ? null : run().evaluationProperty().get();
    }

    /// Null before the first test.
    public ConfusionMatrix confusion() {
        Evaluation result = result();
        return result == null || result.confusion().length == 0 ? null : new ConfusionMatrix(result.confusion());
    }

    /// The chosen cell, or the most frequent mistake; null without either.
    public Cell cell() {
        ConfusionMatrix confusion = confusion();
        if (confusion == null) {
            return null;
        }
        Cell wanted = chosen.get();
        if (wanted != null && Math.max(wanted.actual(), wanted.predicted()) < confusion.classes()) {
            return wanted;
        }
        return mostFrequent(confusion);
    }

    static Cell mostFrequent(ConfusionMatrix confusion) {
        List<Confusions.Pair> first = Confusions.largest(confusion.counts(), 1);
        return first.isEmpty()
                ? new Cell(0, 0)
                : new Cell(first.getFirst().actual(), first.getFirst().predicted());
    }

    /// A cell in words: `9 read as 4`.
    public String title(Cell cell, Messages messages) {
        return cell.actual() == cell.predicted()
                ? messages.get("evaluation.cell.right", name(cell.actual()))
                : messages.get("evaluation.cell.wrong", name(cell.actual()), name(cell.predicted()));
    }

    /// How many of how many a cell holds: `18 of 1,009 digits`.
    public String count(Cell cell, Messages messages) {
        ConfusionMatrix confusion = confusion();
        return messages.get(
                "evaluation.cell.count",
                Numbers.grouped(confusion.count(cell.actual(), cell.predicted())),
                Numbers.grouped(confusion.support(cell.actual())));
    }

    /// Both, and the share: for a card over the cell.
    String words(Cell cell, Messages messages) {
        ConfusionMatrix confusion = confusion();
        int support = Math.max(1, confusion.support(cell.actual()));
        double share = (double) confusion.count(cell.actual(), cell.predicted()) / support;
        return title(cell, messages) + "\n" + count(cell, messages) + " · " + Numbers.percent(share, 1);
    }

    /// The pictures that the answers belong to; null when they are no longer there.
    Dataset pictures() {
        return run() == null ? null : run().test();
    }

    /// The name of a class.
    public String name(int k) {
        return run() == null ? String.valueOf(k) : run().names().of(k);
    }

    /// The name of a class where there is little room.
    String mark(int k) {
        return run() == null ? String.valueOf(k) : run().names().mark(k);
    }

    boolean isShown(ClassifiedExample example) {
        Sample sample = digits.sample().sampleProperty().get();
        return sample != null
                && sample.source() == Sample.Source.TEST_SET
                && sample.index() == example.index()
                && isOnScreen();
    }

    /// Makes a picture the current sample, if it is one of the data on screen.
    void show(ClassifiedExample example) {
        if (isOnScreen()) {
            digits.showTestDigit(example.index());
        }
    }

    private boolean isOnScreen() {
        return pictures() != null && pictures() == digits.testSet();
    }
}
