package dev.backlight.math.picture;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// How pictures lie side by side: `LANES` examples, pixel by pixel, so that one vector instruction does the same
/// pixel of several examples, and no edge of a picture is ever an edge of a vector. An array of a block holds
/// [channels x height + 2·border x width + 2·border x LANES] numbers; a border is there to be read as zeros.
///
/// @param height of a picture, without its border
/// @param width likewise
public record Block(int channels, int height, int width, int border) {
    /// Examples in a block: a multiple of every vector width there is.
    public static final int LANES = 32;

    static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED.length() <= LANES / 2
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    /// Numbers in a vector; two of them are always worked on together.
    static final int L = S.length();

    static final int PAIR = 2 * L;

    /// Numbers from one row of pixels to the next.
    int rowStride() {
        return (width + 2 * border) * LANES;
    }

    /// Numbers from one channel to the next.
    int planeStride() {
        return (height + 2 * border) * rowStride();
    }

    /// Numbers of a whole block.
    public int length() {
        return channels * planeStride();
    }

    /// Where the examples' values of one pixel begin; −border is the first row and column there is.
    public int at(int channel, int row, int column) {
        return channel * planeStride() + (row + border) * rowStride() + (column + border) * LANES;
    }
}
