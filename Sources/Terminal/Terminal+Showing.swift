package import Canvas

extension Terminal {
  /// Shows a canvas; what the terminal shows already is not written again.
  package func show(_ canvas: Canvas) {
    guard isPresent, !isHungUp, canvas != shown else { return }
    put(canvas)
    let cursor = canvas.cursor.flatMap { Rect(screen.size).contains($0) ? $0 : nil }
    let frame = compactor.compact(screen.nextFrame(cursor: cursor))
    shown = canvas
    write(modeBytes() + synchronized(frame + cursorBytes(isVisible: cursor != nil)))
  }

  /// Uses another look from the next frame on.
  package func use(_ theme: Theme) {
    let styles = StyleTable(theme, tier: colorTier)
    encoder = CellEncoder(styles, lettering)
    screen.use(styles)
    forgetScreen()
  }

  /// Asks for reports of the mouse, or leaves it to the terminal for selecting text.
  package func captureMouse(_ isCaptured: Bool) {
    guard isCaptured != capturesMouse else { return }
    capturesMouse = isCaptured
    guard isPrepared else { return }
    write(Array((isCaptured ? ScreenModes.mouseOn : ScreenModes.mouseOff).utf8))
  }

  /// Takes the terminal as unknown: the next `show` sets all modes and draws everything.
  package func redraw() {
    guard presence != .closed else { return }
    if presence == .away, !device.isInForeground { return }
    CrashGuard.arm(device, farewell: farewell)
    device.setRawModes()
    if presence == .away { presence = .ready }
    isPrepared = false
    forgetScreen()
  }

  var isPresent: Bool { presence == .ready || presence == .entered }

  func forgetScreen() {
    shown = nil
    compactor.forgetTerminal()
    screen.forgetTerminal()
  }

  /// Hands over, row by row, what differs from the last canvas.
  private func put(_ canvas: Canvas) {
    var before = shown?.size == canvas.size ? shown : nil
    if before == nil { screen.erase() }
    if let scroll = before.flatMap({ Scroll(from: $0, to: canvas) }) {
      screen.scroll(scroll.rows, by: scroll.step)
      before?.scroll(scroll.rows, by: scroll.step)
    }
    let columns = min(canvas.size.columns, screen.size.columns)
    for row in 0..<min(canvas.size.rows, screen.size.rows) {
      let whole = 0..<canvas.size.columns
      let changed = before.map { canvas.columns(of: row, differingFrom: row, of: $0) } ?? whole
      guard let range = changed?.clamped(to: 0..<columns), !range.isEmpty else { continue }
      let start = row * canvas.size.columns
      var encoded = encoder.encode(
        canvas.cells[start + range.lowerBound..<start + range.upperBound]
      )
      screen.put(&encoded, at: Point(column: range.lowerBound, row: row))
    }
  }

  /// The modes to be set before the next frame.
  private func modeBytes() -> [UInt8] {
    guard !isPrepared else { return [] }
    let isHere = presence == .entered
    presence = .entered
    isPrepared = true
    isCursorVisible = false
    // To enter twice would make some terminals forget where the shell's cursor was.
    return Array(
      ((isHere ? "" : ScreenModes.enter) + ScreenModes.prepare
        + (capturesMouse ? ScreenModes.mouseOn : ScreenModes.mouseOff)).utf8
    )
  }

  private func cursorBytes(isVisible: Bool) -> [UInt8] {
    guard isVisible != isCursorVisible else { return [] }
    isCursorVisible = isVisible
    return Array((isVisible ? ScreenModes.showCursor : ScreenModes.hideCursor).utf8)
  }

  /// A frame that arrives in one piece anyway is shown in one piece anyway.
  private func synchronized(_ frame: [UInt8]) -> [UInt8] {
    guard decoder.synchronizesOutput == true, frame.count > 1_024 else { return frame }
    return Array(ScreenModes.beginFrame.utf8) + frame + Array(ScreenModes.endFrame.utf8)
  }

  func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, !isHungUp else { return }
    let pipe = signalPipe
    if !device.write(bytes, until: { pipe.holdsAnEnd }) { isHungUp = true }
  }
}
