extension Terminal {
  /// Gives the terminal back for good.
  package func close() {
    guard presence != .closed else { return }
    if presence == .entered { swallowLateAnswer() }
    giveBack()
    presence = .closed
  }

  /// Gives the terminal to the shell until the shell says to go on.
  ///
  /// Returns without the terminal when the program has been told to end meanwhile.
  package func suspend() {
    guard isPresent, !isHungUp else { return }
    giveBack()
    presence = .away
    signalPipe.forget(.stopRequested)
    signalPipe.stop()
    // Continued in the background, where drawing would only stop it again.
    while !device.isInForeground, !signalPipe.holdsAnEnd, !device.isGone {
      // Where nobody could continue it the system does not stop it either: wait, but do not spin.
      device.rest(milliseconds: 100)
      signalPipe.stop()
    }
    isHungUp = device.isGone
    guard device.isInForeground, !isHungUp else { return }
    signalPipe.forget(.continued)
    device.noteShellModes()
    redraw()
  }

  private func giveBack() {
    guard isPresent else { return }
    if presence == .entered, device.waitUntilWritable(milliseconds: 200) {
      _ = device.write(Array(farewell.utf8), until: { true })
    }
    device.setShellModes()
    CrashGuard.disarm()
  }

  /// The answer to the question asked at the start would otherwise be read by the shell.
  private func swallowLateAnswer() {
    while decoder.synchronizesOutput == nil, !isHungUp {
      let left = startTime + 150 - MonotonicClock.milliseconds
      guard left > 0, device.waitUntilReadable(milliseconds: Int32(left)) else { return }
      _ = readInputs()
    }
  }
}
