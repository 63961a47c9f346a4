package dev.backlight.storage.file;

import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import java.util.zip.CRC32;

/// What tells whether the data that are open are those a run learned from: data of the same name may be others.
///
/// @param train how many pictures were learned from
/// @param test how many it was judged by
/// @param print a checksum over all pictures and labels
public record DataMark(String name, int train, int test, long print) {
    /// Data that nobody knows any more.
    public static final DataMark NONE = new DataMark("", 0, 0, 0);

    /// Looks at every picture: 0.1 s for MNIST, so not on the screen's thread.
    public static DataMark of(Split data) {
        CRC32 sum = new CRC32();
        add(sum, data.train());
        add(sum, data.test());
        return new DataMark(
                data.train().name(), data.train().size(), data.test().size(), sum.getValue());
    }

    private static void add(CRC32 sum, Dataset set) {
        for (int i = 0; i < set.size(); i++) {
            sum.update(set.image(i));
            sum.update(set.label(i));
        }
    }
}
