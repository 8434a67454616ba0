package import Canvas

extension Terminal {
  /// Everything that has been typed, pasted and clicked since the last call; never waits.
  package func readInputs() -> [Input] {
    guard isPresent, !isHungUp else { return [] }
    var inputs = noticeResize()
    while true {
      switch device.read() {
      case .bytes(let bytes): inputs += decoder.decode(bytes, at: MonotonicClock.milliseconds)
      case .hungUp:
        isHungUp = true
        return inputs
      case .nothing:
        return inputs + decoder.expire(at: MonotonicClock.milliseconds)
      }
    }
  }

  /// The signals that came since the last call, and once that the terminal is gone.
  package func pendingSignals() -> [TerminalSignal] {
    var signals = signalPipe.take()
    if isHungUp, !hasToldHangup, !signals.contains(.hungUp) { signals.append(.hungUp) }
    if signals.contains(.hungUp) { hasToldHangup = true }
    return signals
  }

  private func noticeResize() -> [Input] {
    let size = device.size
    guard size != screen.size else { return [] }
    screen.resize(to: size)
    forgetScreen()
    return [.resized(size)]
  }
}
