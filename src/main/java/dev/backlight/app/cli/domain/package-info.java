/// The domains beside sequences, on the command line: each trains with its usual settings and prints its figures.
package dev.backlight.app.cli.domain;
