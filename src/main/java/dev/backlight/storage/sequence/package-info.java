/// Networks over sequences on disk.
package dev.backlight.storage.sequence;
