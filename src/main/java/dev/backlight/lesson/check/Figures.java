package dev.backlight.lesson.check;

/// The numbers of what is on stage.
@FunctionalInterface
public interface Figures {
    /// @throws IllegalArgumentException with one sentence if what is on stage has no such number
    double of(Quantity quantity);

    /// These numbers where a hand may have changed what is on stage: NaN for one that is no longer there.
    default Figures orNone() {
        return quantity -> {
            try {
                return of(quantity);
            } catch (IllegalArgumentException | IndexOutOfBoundsException gone) {
                return Double.NaN;
            }
        };
    }
}
