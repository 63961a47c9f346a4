package dev.backlight.model.look;

import dev.backlight.analysis.Saliency;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.model.work.Background;
import dev.backlight.model.work.TimeShare;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.Probe;
import dev.backlight.training.run.RunState;
import java.util.function.LongSupplier;
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

    private record Done(Answer answer, Saliency reader, Snapshot snapshot, long nanos) {}

    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(this, "method", Method.NONE);
    private final IntegerProperty label = new SimpleIntegerProperty(this, "label", -1);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final Background<Done> background = new Background<>("backlight-saliency");
    private final TimeShare share;
    private Saliency reader;
    private Snapshot readerOf;

    public SaliencyModel() {
        this(System::nanoTime);
    }

    /// @param nanos the clock
    SaliencyModel(LongSupplier nanos) {
        share = new TimeShare(nanos, RESTS_PER_WORK);
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
        return !background.isBusy();
    }

    /// Fetches what is done and begins what is next; on the screen's thread.
    void pump(Probe probe, LossSpec loss, RunState state) {
        Done done = background.take();
        if (done != null) {
            reader = done.reader();
            readerOf = done.snapshot();
            share.worked(done.nanos());
            answer.set(done.answer());
        }
        if (probe == null || method.get() == Method.NONE) {
            answer.set(null);
            return;
        }
        int wanted = wanted(probe);
        if (!background.isBusy() && !isAnswered(probe, wanted) && share.mayWork(state)) {
            Method how = method.get();
            Saliency known = readerOf == probe.snapshot() ? reader : null;
            background.start(() -> ask(probe, how, wanted, known, loss));
        }
    }

    private int wanted(Probe probe) {
        boolean chosen = label.get() >= 0 && label.get() < probe.probabilities().length;
        return chosen ? label.get() : probe.answer();
    }

    private boolean isAnswered(Probe probe, int wanted) {
        Answer now = answer.get();
        return now != null && now.probe() == probe && now.method() == method.get() && now.label() == wanted;
    }

    private Done ask(Probe probe, Method how, int wanted, Saliency known, LossSpec loss) {
        long begin = share.now();
        Snapshot network = probe.snapshot();
        Saliency reader = known != null ? known : new Saliency(network.spec(), network.parameters(), loss);
        float[] values = switch (how) {
            case NONE, GRADIENT -> reader.gradient(probe.input(), wanted);
            case OCCLUSION -> reader.occlusion(probe.input(), wanted);
        };
        return new Done(new Answer(probe, how, wanted, values), reader, network, share.now() - begin);
    }

    @Override
    public void close() {
        background.close();
    }
}
