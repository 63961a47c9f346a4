package dev.backlight.glass.sequence.layer;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Multi-head self-attention over one sequence: `Q = x·W_q`, `K = x·W_k`, `V = x·W_v`; for each head with columns
/// of its own `A = softmax(Q·Kᵀ/√d)`, `O = A·V`; `y = O·W_o`. Vaswani et al., 2017, (1).
///
/// @param weights W_q, W_k, W_v, W_o [width x width]
/// @param places what is added to x for queries and keys [maxTime x width]; null for nothing
/// @param causal whether a position sees only itself and what stands before it
public record GlassAttention(int heads, boolean causal, List<DMatrixRMaj> weights, DMatrixRMaj places)
        implements GlassSequenceLayer {

    /// Queries, keys and values of all heads [positions x width], the shares of each head [positions x positions],
    /// and O [positions x width].
    public record Values(
            DMatrixRMaj query, DMatrixRMaj key, DMatrixRMaj value, List<DMatrixRMaj> shares, DMatrixRMaj mixed) {}

    /// Every number on the way forward.
    ///
    /// @param x [positions x width]
    public Values look(DMatrixRMaj x) {
        DMatrixRMaj asking = asking(x);
        DMatrixRMaj q = CommonOps_DDRM.mult(asking, weights.get(0), null);
        DMatrixRMaj k = CommonOps_DDRM.mult(asking, weights.get(1), null);
        DMatrixRMaj v = CommonOps_DDRM.mult(x, weights.get(2), null);
        DMatrixRMaj mixed = new DMatrixRMaj(x.numRows, x.numCols);
        List<DMatrixRMaj> shares = new ArrayList<>();
        for (int h = 0; h < heads; h++) {
            DMatrixRMaj a = shares(head(q, h), head(k, h));
            shares.add(a);
            CommonOps_DDRM.insert(CommonOps_DDRM.mult(a, head(v, h), null), mixed, 0, h * depth(x));
        }
        return new Values(q, k, v, shares, mixed);
    }

    private DMatrixRMaj asking(DMatrixRMaj x) {
        if (places == null) {
            return x;
        }
        DMatrixRMaj asking = x.copy();
        for (int i = 0; i < x.getNumElements(); i++) {
            asking.data[i] += places.data[i];
        }
        return asking;
    }

    private int depth(DMatrixRMaj x) {
        return x.numCols / heads;
    }

    private DMatrixRMaj head(DMatrixRMaj rows, int h) {
        int depth = depth(rows);
        return CommonOps_DDRM.extract(rows, 0, rows.numRows, h * depth, (h + 1) * depth);
    }

    private DMatrixRMaj shares(DMatrixRMaj q, DMatrixRMaj k) {
        DMatrixRMaj s = CommonOps_DDRM.multTransB(q, k, null);
        CommonOps_DDRM.scale(1 / Math.sqrt(q.numCols), s);
        for (int i = 0; i < s.numRows; i++) {
            double sum = 0;
            for (int j = 0; j < s.numCols; j++) {
                double e = causal && j > i ? 0 : Math.exp(s.get(i, j));
                s.set(i, j, e);
                sum += e;
            }
            for (int j = 0; j < s.numCols; j++) {
                s.set(i, j, s.get(i, j) / sum);
            }
        }
        return s;
    }

    @Override
    public DMatrixRMaj forward(DMatrixRMaj x, int[] asked) {
        return CommonOps_DDRM.mult(look(x).mixed, weights.get(3), null);
    }

    /// With ∂O = ∂y·W_oᵀ: `∂V = Aᵀ·∂O`, `∂A = ∂O·Vᵀ`, `∂S_ij = A_ij·(∂A_ij − Σ_k ∂A_ik·A_ik)/√d`, `∂Q = ∂S·K`,
    /// `∂K = ∂Sᵀ·Q`; then each product's own rule.
    @Override
    public DMatrixRMaj backward(
            DMatrixRMaj x, DMatrixRMaj y, int[] asked, DMatrixRMaj delta, List<DMatrixRMaj> gradients) {
        Values v = look(x);
        DMatrixRMaj gradMixed = CommonOps_DDRM.multTransB(delta, weights.get(3), null);
        DMatrixRMaj gradQ = x.createLike();
        DMatrixRMaj gradK = x.createLike();
        DMatrixRMaj gradV = x.createLike();
        for (int h = 0; h < heads; h++) {
            DMatrixRMaj a = v.shares.get(h);
            DMatrixRMaj gradO = head(gradMixed, h);
            int at = h * depth(x);
            CommonOps_DDRM.insert(CommonOps_DDRM.multTransA(a, gradO, null), gradV, 0, at);
            DMatrixRMaj gradS = scores(a, CommonOps_DDRM.multTransB(gradO, head(v.value, h), null), depth(x));
            CommonOps_DDRM.insert(CommonOps_DDRM.mult(gradS, head(v.key, h), null), gradQ, 0, at);
            CommonOps_DDRM.insert(CommonOps_DDRM.multTransA(gradS, head(v.query, h), null), gradK, 0, at);
        }
        DMatrixRMaj asking = asking(x);
        gradients.add(CommonOps_DDRM.multTransA(asking, gradQ, null));
        gradients.add(CommonOps_DDRM.multTransA(asking, gradK, null));
        gradients.add(CommonOps_DDRM.multTransA(x, gradV, null));
        gradients.add(CommonOps_DDRM.multTransA(v.mixed, delta, null));
        DMatrixRMaj gradX = CommonOps_DDRM.multTransB(gradQ, weights.get(0), null);
        CommonOps_DDRM.addEquals(gradX, CommonOps_DDRM.multTransB(gradK, weights.get(1), null));
        if (places != null) {
            DMatrixRMaj gradPlaces = places.createLike();
            System.arraycopy(gradX.data, 0, gradPlaces.data, 0, gradX.getNumElements());
            gradients.add(gradPlaces);
        }
        CommonOps_DDRM.addEquals(gradX, CommonOps_DDRM.multTransB(gradV, weights.get(2), null));
        return gradX;
    }

    private static DMatrixRMaj scores(DMatrixRMaj a, DMatrixRMaj gradA, int depth) {
        DMatrixRMaj gradS = a.createLike();
        for (int i = 0; i < a.numRows; i++) {
            double along = 0;
            for (int j = 0; j < a.numCols; j++) {
                along += a.get(i, j) * gradA.get(i, j);
            }
            for (int j = 0; j < a.numCols; j++) {
                gradS.set(i, j, a.get(i, j) * (gradA.get(i, j) - along) / Math.sqrt(depth));
            }
        }
        return gradS;
    }

    @Override
    public List<DMatrixRMaj> parameters() {
        List<DMatrixRMaj> all = new ArrayList<>(weights);
        if (places != null) {
            all.add(places);
        }
        return all;
    }
}
