package dev.backlight.glass.sequence.study;

/// A row of numbers with a name.
///
/// @param id its place among all quantities; what it is made of has smaller ones
/// @param sign as formulas call it: `z`
/// @param foot what its sign has at its foot; may be empty
/// @param position of the sequence, from 0; of the loss that of the answer
/// @param head which head it belongs to, numbered through all layers from 0; −1 for none
/// @param width how many numbers
public record Quantity(int id, Role role, String sign, String foot, int position, int head, int width, Rule rule) {

    /// Whether it belongs to a head.
    public boolean isOfHead() {
        return head >= 0;
    }
}
