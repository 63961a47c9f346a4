package dev.backlight.math.sparse;

import dev.backlight.math.ThreadTeam;
import org.ejml.data.FMatrixRMaj;

/// The two products of a layer that reads data, without the zeros of the data where that pays.
///
/// Of MNIST's pixels 81 % are zero: no weight of theirs counts, and none of theirs gets a gradient. Where data are
/// centred first, x' = (x − m)·s, there are no zeros left; but X'·W = s·(X·W − 1·mᵀ·W), and ∂L/∂W = X'ᵀ·D = s·(Xᵀ·D
/// − m·(1ᵀ·D)): the zeros of X can still be left out, and what is subtracted is the same for each row, or a number
/// times D's column sums.
///
/// Whether it pays is measured on each batch: nothing else may decide, so that a training that was kept goes on to
/// the same numbers, on any number of threads. What is not finite in W does not spread from where X is zero.
public final class SparseInput {
    /// A larger share of numbers than this and the tiles without gaps are faster: with half of the numbers zeros,
    /// two rows have three quarters between them.
    private static final double MOST = 0.4;

    /// Below this many multiplications there is nothing to gain.
    private static final long WORTHWHILE = 20_000;

    /// So many rows are looked at before all are.
    private static final int SAMPLE = 8;

    private final ThreadTeam team;
    private final float scale;
    private final float[] negativeMean;
    private final NonZeros nonZeros;
    private final SparseProduct product = new SparseProduct();
    private final SparseRelay relay;
    private final boolean plain;
    private boolean sparse;

    /// @param team runs the products; not closed by this
    /// @param mean of each input, subtracted from it first; empty for none
    /// @param scale by which what is left is multiplied
    public SparseInput(ThreadTeam team, float[] mean, float scale, int inputs) {
        this.team = team;
        nonZeros = new NonZeros(team);
        this.scale = scale;
        negativeMean = new float[inputs];
        for (int p = 0; p < mean.length; p++) {
            negativeMean[p] = -mean[p];
        }
        plain = mean.length == 0 && scale == 1;
        relay = new SparseRelay(plain ? null : negativeMean, scale);
    }

    /// Y = (X − 1·mᵀ)·scale·W, if X is sparse enough. Shapes: X [batch x inputs], W [inputs x outputs], Y [batch x
    /// outputs]. X is to stay as it is until `gradient`.
    ///
    /// @return whether it was done; else nothing has changed
    public boolean multiply(FMatrixRMaj x, FMatrixRMaj w, FMatrixRMaj y) {
        sparse = isSparse(x, w.numCols);
        if (sparse) {
            relay.multiply(
                    team,
                    x.data,
                    x.numCols,
                    nonZeros.byRows(),
                    nonZeros.wordsOfRow(),
                    w.data,
                    y.data,
                    y.numRows,
                    y.numCols);
        }
        return sparse;
    }

    /// G = ((X − 1·mᵀ)·scale)ᵀ·D, with the X of the last `multiply`, which was sparse. Shapes: X [batch x inputs],
    /// D
    /// [batch x outputs], G [inputs x outputs].
    ///
    /// @param sums the column sums of D [outputs]
    public void gradient(FMatrixRMaj x, FMatrixRMaj d, float[] sums, FMatrixRMaj g) {
        nonZeros.turn();
        product.left(x.data, 1, x.numCols, nonZeros.byColumns(), nonZeros.wordsOfColumn())
                .plus(plain ? null : sums, negativeMean, scale)
                .into(team, d.data, g.data, g.numRows, g.numCols);
    }

    /// Whether the last batch was multiplied without its zeros.
    public boolean isSparse() {
        return sparse;
    }

    private boolean isSparse(FMatrixRMaj x, int outputs) {
        if (outputs < SparseTiles.narrowest() || (long) x.getNumElements() * outputs < WORTHWHILE) {
            return false;
        }
        return nonZeros.read(x, SAMPLE) <= MOST && nonZeros.read(x, x.numRows) <= MOST;
    }
}
