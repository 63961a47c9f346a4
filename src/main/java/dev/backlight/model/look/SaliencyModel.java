package dev.backlight.model.look;

import dev.backlight.analysis.Saliency;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.model.work.TimeShare;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which pixels of the sample speak for a class, computed in the background while somebody wants to see it. While a
/// training runs it takes at most a fifth of the time.
public final class SaliencyModel implements AutoCloseable {
    private static final int RESTS_PER_WORK = 4;

    /// How the pixels are asked.
    public enum Method {
        NONE("none"),
        GRADIENT("gradient"),
        OCCLUSION("occlusion");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        /// The stable word in text keys.
        public String id() {
            return id;
        }
    }

    /// The pixels' answer.
    ///
    /// @param label of the class they speak for or against
    /// @param values signed, one for each number of the probe's input
    public record Answer(Probe probe, Method method, int label, float[] values) {}

    private record Question(Probe probe, Method method, int label) {
        boolean isSame(Question other) {
            return other != null && other.probe == probe && other.method == method && other.label == label;
        }
    }

    private record Done(Answer answer, Saliency reader, Snapshot snapshot) {}

    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(this, "method", Method.NONE);
    private final IntegerProperty label = new SimpleIntegerProperty(this, "label", -1);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final Work<Done> asking;
    private Saliency reader;
    private Snapshot readerOf;
    private Question asked;

    public SaliencyModel(Workers workers) {
        asking = new Work<>(workers, "backlight-saliency", new TimeShare(System::nanoTime, RESTS_PER_WORK));
    }

    public ObjectProperty<Method> methodProperty() {
        return method;
    }

    /// The class asked about; -1 for the one the network answers.
    public IntegerProperty labelProperty() {
        return label;
    }

    /// The newest answer; null while nobody asks, or without a sample. It may be one sample behind.
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether nothing is being computed.
    boolean isSettled() {
        return !asking.isBusy();
    }

    /// Fetches what is done and begins what is next; on the screen's thread.
    void pump(Probe probe, LossSpec loss, RunState state) {
        Done done = asking.take();
        if (done != null) {
            reader = done.reader();
            readerOf = done.snapshot();
            answer.set(done.answer());
        }
        if (probe == null || method.get() == Method.NONE) {
            answer.set(null);
            asked = null;
            return;
        }
        Question question = new Question(probe, method.get(), wanted(probe));
        if (!question.isSame(asked) && asking.mayBegin(state)) { // once, also where it fails
            asked = question;
            Saliency known = readerOf == probe.snapshot() ? reader : null;
            asking.ask(_ -> ask(question, known, loss));
        }
    }

    private int wanted(Probe probe) {
        boolean chosen = label.get() >= 0 && label.get() < probe.probabilities().length;
        return chosen ? label.get() : probe.answer();
    }

    private static Done ask(Question question, Saliency known, LossSpec loss) {
        Probe probe = question.probe();
        int wanted = question.label();
        Snapshot network = probe.snapshot();
        Saliency reader = known != null ? known : new Saliency(network.spec(), network.parameters(), loss);
        float[] values = switch (question.method()) {
            case NONE, GRADIENT -> reader.gradient(probe.input(), wanted);
            case OCCLUSION -> reader.occlusion(probe.input(), wanted);
        };
        return new Done(new Answer(probe, question.method(), wanted, values), reader, network);
    }

    @Override
    public void close() {
        asking.close();
    }
}
