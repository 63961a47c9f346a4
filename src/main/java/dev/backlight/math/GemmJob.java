package dev.backlight.math;

import java.util.function.IntConsumer;

/// One product, shared out by blocks of rows of C. Belongs to a team and is used again for every product.
final class GemmJob implements IntConsumer {
    /// Below this many multiplications another thread costs more than it brings.
    private static final long SHARED_FROM = 60_000;

    private float[] a;
    private int rowStride;
    private int depthStride;
    private float[] b;
    private float[] c;
    private int m;
    private int n;
    private int k;
    private int rowsPerTask;
    private float[] scratch = new float[0];
    private float[] panel = new float[0];
    private float[] edge = new float[0];

    /// C = A'·B where A'[i, p] = a[i·rowStride + p·depthStride]; B [k x n] and C [m x n] are row-major.
    void run(ThreadTeam team, float[] a, int rowStride, int depthStride, float[] b, float[] c, int m, int n, int k) {
        long work = (long) m * n * k;
        if (GemmTiles.hasEdge(n, k)) {
            panel = grown(panel, k * GemmTiles.edgeWidth());
            edge = grown(edge, m * GemmTiles.edgeWidth());
            GemmTiles.packEdge(b, n, k, panel);
        }
        if (work < SHARED_FROM || team.threads() == 1) {
            GemmTiles.rows(a, rowStride, depthStride, b, panel, c, edge, 0, m, n, k);
            return;
        }
        this.a = a;
        this.rowStride = rowStride;
        this.depthStride = depthStride;
        this.b = b;
        this.c = c;
        this.m = m;
        this.n = n;
        this.k = k;
        int tiles = (m + GemmTiles.ROWS - 1) / GemmTiles.ROWS;
        int tasks = Math.min(team.threads(), tiles);
        rowsPerTask = (tiles + tasks - 1) / tasks * GemmTiles.ROWS;
        team.run((m + rowsPerTask - 1) / rowsPerTask, this);
    }

    @Override
    public void accept(int part) {
        int from = part * rowsPerTask;
        GemmTiles.rows(a, rowStride, depthStride, b, panel, c, edge, from, Math.min(m, from + rowsPerTask), n, k);
    }

    /// @param matrix [rows x columns]
    /// @return [columns x rows], in the work space; overwritten by the next call
    float[] transpose(float[] matrix, int rows, int columns) {
        scratch = grown(scratch, rows * columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                scratch[j * rows + i] = matrix[i * columns + j];
            }
        }
        return scratch;
    }

    private static float[] grown(float[] room, int size) {
        return room.length >= size ? room : new float[size];
    }
}
