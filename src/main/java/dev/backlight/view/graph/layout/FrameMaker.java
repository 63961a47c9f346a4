package dev.backlight.view.graph.layout;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.RowOps;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.Probe;
import dev.backlight.view.paint.Look;

/// Makes the next frame from the newest numbers, and keeps what frames have in common.
public final class FrameMaker {
    private final SteadyOrder order = new SteadyOrder();
    private NetworkSpec spec;
    private Structure structure;
    private GraphLayout layout;
    private Reading reading;
    private double width;
    private double height;

    /// @param probe of the current sample; null without one
    /// @param selected item of the first column, -1 to let the most active one be chosen
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
        if (chosen < 0 && reading != null) {
            chosen = RowOps.largest(reading.activations(0));
        }
        return new Frame(look, structure, layout, snapshot, reading, order.orders(), order.places(), chosen);
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
