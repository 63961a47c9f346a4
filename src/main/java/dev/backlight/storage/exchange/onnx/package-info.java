/// Whatever is trained, one network or several together, as ONNX.
package dev.backlight.storage.exchange.onnx;
