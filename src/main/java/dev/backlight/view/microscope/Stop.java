package dev.backlight.view.microscope;

/// The stops of one example's way: forward to the loss, and back to every weight.
public enum Stop {
    SUMS("sums"),
    ACTIVATIONS("activations"),
    OUTPUT("output"),
    LOSS("loss"),
    OUTPUT_DELTAS("outputdeltas"),
    HIDDEN_DELTAS("hiddendeltas"),
    GRADIENTS("gradients"),
    UPDATE("update");

    private final String id;

    Stop(String id) {
        this.id = id;
    }

    /// The word in the text bundles: `microscope.stop.ID`.
    String id() {
        return id;
    }

    boolean isBackward() {
        return compareTo(LOSS) > 0;
    }
}
