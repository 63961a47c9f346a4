package dev.backlight.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A program that saves one kind of file over and over and says a byte before and after each, until it is killed.
final class Saving {
    static final int BEGINS = 'b';
    static final int ENDS = 'e';

    private Saving() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Saved.Save save = Saved.valueOf(arguments[0]).save(file.getParent());
        OutputStream told = System.out; // the test that kills it reads along
        while (true) {
            told.write(BEGINS);
            told.flush();
            save.to(file);
            told.write(ENDS);
            told.flush();
        }
    }
}
