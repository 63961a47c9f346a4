package dev.backlight.lesson.file;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.lesson.Lesson;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Sentence;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A lesson as one file to hand on: a zip of `lesson.yaml` and its words in each language.
public final class LessonFile {
    public static final String SUFFIX = ".lesson";

    private static final long LARGEST = 1 << 22;
    private static final int MOST = 100;

    private LessonFile() {}

    /// Whether a file is named as a lesson is.
    public static boolean isNamed(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /// What the lesson in a file is called: as the file, without its ending.
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /// @throws DataException with one sentence that names the file, and step and field where one is wrong
    public static Lesson read(Path file) throws DataException {
        Map<String, String> entries = entries(file);
        if (!entries.containsKey(LessonReader.names().getFirst())) {
            throw new DataException("{0} is no lesson of Backlight: choose another file.", file);
        }
        return LessonReader.read(name(file), entry -> {
            String text = entries.get(entry);
            if (text == null) {
                throw new FileNotFoundException(entry);
            }
            return text;
        });
    }

    private static Map<String, String> entries(Path file) throws DataException {
        Map<String, String> entries = new HashMap<>();
        try (InputStream packed = UserFile.open(file, LARGEST);
                ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
                InputStream bounded = UserFile.unpacked(zip, file, LARGEST)) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MOST) {
                    throw new DataException("{0} is no lesson of Backlight: choose another file.", file);
                }
                // each is read to its end, so that whatever unpacks to too much is refused here
                entries.put(entry.getName(), new String(bounded.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException(
                    new Sentence("There is no file {0}: check its name and where it is.", file), missing);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new DataException(new Sentence("The lesson in {0} is damaged: get the file again.", file), damaged);
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The lesson in {0} stops in the middle: get the file again.", file), unreadable);
        }
        return entries;
    }

    /// @param files of the lesson, as they are read
    /// @throws IOException with one sentence if the file can't be written; whatever stood there before still does
    public static void write(Path file, LessonReader.Files files) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String name : LessonReader.names()) {
            texts.put(name, files.read(name));
        }
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (String name : LessonReader.names()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0); // the same lesson is the same file
                zip.putNextEntry(entry);
                zip.write(texts.get(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
        });
    }
}
