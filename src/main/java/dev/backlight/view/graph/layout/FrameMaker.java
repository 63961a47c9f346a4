package dev.backlight.view.graph.layout;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.paint.Look;

/// Makes the next frame from the newest numbers, and keeps what frames have in common.
public final class FrameMaker {
    private final SteadyOrder order = new SteadyOrder();
    private NetworkSpec spec;
    private Structure structure;
    private Why why;
    private Reading explained;
    private GraphLayout layout;
    private Reading reading;
    private double width;
    private double height;

    /// @param probe of the current sample; null without one
    /// @param selected item of the first column, -1 to be told why the network answers as it does
    public Frame make(
            Look look,
            double stageWidth,
            double stageHeight,
            Snapshot snapshot,
            Probe probe,
            Arrangement arrangement,
            int selected) {
        if (!snapshot.spec().equals(spec)) {
            spec = snapshot.spec();
            structure = Structure.of(spec);
            layout = null;
            reading = null;
        }
        if (layout == null || width != stageWidth || height != stageHeight) {
            width = stageWidth;
            height = stageHeight;
            layout = GraphLayout.of(structure, width, height);
        }
        if (probe == null || !probe.snapshot().spec().equals(spec)) {
            reading = null;
        } else if (reading == null || reading.probe() != probe) {
            reading = new Reading(structure, probe);
        }
        order.update(structure, arrangement, snapshot, reading);
        int chosen = selected < structure.columns().getFirst().items() ? selected : -1;
        boolean asked = chosen < 0 && reading != null && !structure.direct() && snapshot.step() > 0;
        if (asked && (why == null || explained != reading)) {
            why = Why.of(structure, reading.probe());
            explained = reading;
        }
        return new Frame(
                look, structure, layout, snapshot, reading, order.orders(), order.places(), chosen, asked ? why : null);
    }

    /// One sentence for screen readers, as "Network, 784 inputs, layers of 128, 10 outputs, answers 3".
    public String describe(Frame frame) {
        StringBuilder layers = new StringBuilder();
        for (Structure.Column column : frame.structure().columns()) {
            layers.append(layers.isEmpty() ? "" : ", ").append(column.items());
        }
        Look look = frame.look();
        String network = look.say(
                "graph.accessible",
                frame.structure().inputs(),
                layers.toString(),
                frame.structure().output().items());
        return frame.reading() == null
                ? network
                : network + ", "
                        + look.say(
                                "graph.accessible.answer",
                                look.names().of(frame.reading().answer()));
    }
}
