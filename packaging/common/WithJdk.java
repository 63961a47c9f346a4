import java.io.IOException;

/// Runs a command with JAVA_HOME set to the JDK this program runs on: the one Maven has chosen, which need not be
/// Maven's own. Arguments: the command. The exit code is the command's.
final class WithJdk {
    private WithJdk() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(args).inheritIO();
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        System.exit(command.start().waitFor());
    }
}
