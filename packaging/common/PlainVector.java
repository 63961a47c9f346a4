import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Takes the mark of an incubator from `jdk.incubator.vector` in a runtime made by jlink. A cache of loaded classes
/// (JEP 483) keeps the graph of modules, and with it classes already linked and lambdas already made, only where no
/// module has that mark (`jdk.internal.module.ModuleBootstrap`, step 8); with it the cache holds less than half of
/// what it could. The mark is one bit in the module's descriptor and the same bit in the table of modules that
/// jlink made of all descriptors. Nothing of the module's code is touched.
///
/// Arguments: the runtime's folder. It must not have compressed these few classes.
final class PlainVector {
    private static final int WARN_INCUBATING = 8;
    private static final String DESCRIPTOR = "/jdk.incubator.vector/module-info.class";
    private static final String TABLE = "/java.base/jdk/internal/module/SystemModules$all.class";

    private PlainVector() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path runtime = Path.of(args[0]);
        Path modules = runtime.resolve("lib/modules");
        Path classes = Files.createTempDirectory("backlight-modules");
        try {
            extract(modules, classes);
            byte[] image = Files.readAllBytes(modules);
            byte[] descriptor = Files.readAllBytes(classes.resolve(DESCRIPTOR.substring(1)));
            byte[] table = Files.readAllBytes(classes.resolve(TABLE.substring(1)));
            replace(image, descriptor, plain(descriptor), DESCRIPTOR);
            replace(image, table, plainTable(table), TABLE);
            modules.toFile().setWritable(true);
            Files.write(modules, image);
        } finally {
            delete(classes);
        }
    }

    private static void extract(Path modules, Path to) throws IOException, InterruptedException {
        Path jimage = Path.of(System.getProperty("java.home"), "bin", "jimage");
        List<String> command = List.of(
                jimage.toString(),
                "extract",
                "--dir",
                to.toString(),
                "--include",
                DESCRIPTOR + "," + TABLE,
                modules.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("jimage could not read " + modules + ".");
        }
    }

    private static byte[] plain(byte[] descriptor) {
        ClassFile file = ClassFile.of();
        ClassModel model = file.parse(descriptor);
        return file.transformClass(
                model,
                (builder, element) -> builder.with(
                        element instanceof ModuleResolutionAttribute mark
                                ? ModuleResolutionAttribute.of(mark.resolutionFlags() & ~WARN_INCUBATING)
                                : element));
    }

    /// `new ModuleResolution(9)` becomes `new ModuleResolution(1)`: new, dup, bipush, invokespecial.
    private static byte[] plainTable(byte[] table) throws IOException {
        byte[] plain = table.clone();
        int found = 0;
        for (int i = 0; i + 6 < plain.length; i++) {
            boolean made = (plain[i] & 0xFF) == 0xBB
                    && plain[i + 3] == 0x59
                    && plain[i + 4] == 0x10
                    && (plain[i + 6] & 0xFF) == 0xB7;
            if (made && plain[i + 5] == (1 | WARN_INCUBATING)) {
                plain[i + 5] = 1;
                found++;
            }
        }
        if (found != 1) {
            throw new IOException(
                    TABLE + " marks " + found + " incubators, not one: see what this JDK's jlink writes.");
        }
        return plain;
    }

    private static void replace(byte[] image, byte[] old, byte[] plain, String name) throws IOException {
        int at = -1;
        for (int i = 0; i + old.length <= image.length; i++) {
            if (image[i] == old[0] && Arrays.equals(image, i, i + old.length, old, 0, old.length)) {
                if (at >= 0) {
                    throw new IOException(name + " is in the runtime twice.");
                }
                at = i;
            }
        }
        if (at < 0 || plain.length != old.length) {
            throw new IOException(name + " is not in the runtime as it is, or would take another length.");
        }
        System.arraycopy(plain, 0, image, at, plain.length);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(one);
            }
        }
    }
}
