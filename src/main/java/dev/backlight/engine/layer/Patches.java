package dev.backlight.engine.layer;

import dev.backlight.engine.spec.Shape;
import java.util.Arrays;

/// Which values of a picture each place of a convolution sees, laid out as matrices so that the convolution is a
/// product.
///
/// Chellapilla, Puri and Simard, High Performance Convolutional Neural Networks for Document Processing, 2006. A
/// patch is `channels·kernel²` values, a place one of `outHeight·outWidth` outputs. Zero outside the picture.
final class Patches {
    private final Shape in;
    private final int kernel;
    private final int stride;
    private final int padding;
    private final int outHeight;
    private final int outWidth;

    Patches(Shape in, Shape out, int kernel, int stride, int padding) {
        this.in = in;
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
        this.outHeight = out.height();
        this.outWidth = out.width();
    }

    /// Values of one patch.
    int length() {
        return in.channels() * kernel * kernel;
    }

    /// Places of one picture.
    int places() {
        return outHeight * outWidth;
    }

    /// im2col: fills `columns` [length x places] from the picture that begins at `from` in x.
    void toColumns(float[] x, int from, float[] columns) {
        int at = 0;
        for (int c = 0; c < in.channels(); c++) {
            int plane = from + c * in.height() * in.width();
            for (int u = 0; u < kernel; u++) {
                for (int v = 0; v < kernel; v++) {
                    for (int i = 0; i < outHeight; i++, at += outWidth) {
                        int y = i * stride + u - padding;
                        if (y < 0 || y >= in.height()) {
                            Arrays.fill(columns, at, at + outWidth, 0);
                        } else {
                            copyRun(x, plane + y * in.width(), v - padding, columns, at);
                        }
                    }
                }
            }
        }
    }

    private void copyRun(float[] x, int row, int shift, float[] columns, int at) {
        int first = firstInside(shift);
        int end = endInside(shift);
        for (int j = 0; j < first; j++) {
            columns[at + j] = 0;
        }
        if (stride == 1 && first < end) { // none inside: the index may lie outside the array, even to copy nothing
            System.arraycopy(x, row + shift + first, columns, at + first, end - first);
        } else {
            for (int j = first; j < end; j++) {
                columns[at + j] = x[row + shift + j * stride];
            }
        }
        for (int j = end; j < outWidth; j++) {
            columns[at + j] = 0;
        }
    }

    /// The inverse flow, for gradients: adds `columns` [length x places] to the picture that begins at `from` in x.
    void addColumns(float[] columns, float[] x, int from) {
        int at = 0;
        for (int c = 0; c < in.channels(); c++) {
            int plane = from + c * in.height() * in.width();
            for (int u = 0; u < kernel; u++) {
                for (int v = 0; v < kernel; v++) {
                    int shift = v - padding;
                    int first = firstInside(shift);
                    int end = endInside(shift);
                    for (int i = 0; i < outHeight; i++, at += outWidth) {
                        int y = i * stride + u - padding;
                        if (y >= 0 && y < in.height()) {
                            addRun(columns, at, x, plane + y * in.width() + shift, first, end);
                        }
                    }
                }
            }
        }
    }

    private void addRun(float[] columns, int at, float[] x, int row, int first, int end) {
        if (stride == 1) {
            for (int j = first; j < end; j++) {
                x[row + j] += columns[at + j];
            }
        } else {
            for (int j = first; j < end; j++) {
                x[row + j * stride] += columns[at + j];
            }
        }
    }

    /// The first output column whose value, `shift` to the right, lies inside the picture.
    private int firstInside(int shift) {
        return Math.min(outWidth, shift >= 0 ? 0 : (-shift + stride - 1) / stride);
    }

    /// One past the last such column; not below the first.
    private int endInside(int shift) {
        int last = in.width() - 1 - shift;
        int end = last < 0 ? 0 : Math.min(outWidth, last / stride + 1);
        return Math.max(end, firstInside(shift));
    }
}
