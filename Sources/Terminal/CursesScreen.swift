import CNcurses
import Canvas
import Glibc

/// The library's idea of the screen: given cells, it finds the bytes that bring them about.
///
/// It writes into memory, never to the terminal: so a frame is one write, and its size is known.
final class CursesScreen {
  private let screen: OpaquePointer
  private let frame: Int32
  private let sink: UnsafeMutablePointer<FILE>
  private let source: UnsafeMutablePointer<FILE>
  private(set) var size: Size

  init(_ description: TerminalDescription, size: Size) throws(TerminalError) {
    var descriptor: Int32 = -1
    guard let sink = cncurses_open_memory(&descriptor), let source = fopen("/dev/null", "re") else {
      throw .failed(step: "memory for a frame")
    }
    guard let screen = Self.open(description, sink: sink, source: source) else {
      throw .failed(step: "ncurses refuses this terminal's description")
    }
    (self.sink, self.source, self.screen, frame) = (sink, source, screen, descriptor)
    self.size = size
    start_color()
    use_default_colors()
    // Waiting input must not put off the drawing: it is not read here.
    typeahead(-1)
    idlok(cncurses_screen(), true)
  }

  deinit {
    endwin()
    delscreen(screen)
    fclose(sink)
    fclose(source)
  }

  /// The description is handed over in the environment, where nobody else shall find it.
  private static func open(
    _ description: TerminalDescription,
    sink: UnsafeMutablePointer<FILE>,
    source: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    let name = TerminalDescription.ownName
    let variable = "TERMINFO"
    let before = getenv(variable).map { String(cString: $0) }
    setenv(variable, CompiledDescription(description, name: name).hexadecimal, 1)
    defer {
      if let before { setenv(variable, before, 1) } else { unsetenv(variable) }
    }
    // The size is known; LINES and COLUMNS of the environment are not asked.
    use_env(false)
    return newterm(name, sink, source)
  }

  func use(_ styles: StyleTable) {
    reset_color_pairs()
    for (index, pair) in styles.pairs.enumerated() {
      init_extended_pair(Int32(index + 1), pair.foreground, pair.background)
    }
    var ground = cchar_t()
    setcchar(&ground, [0x20, 0], 0, styles[.plain, isSelected: false].pair, nil)
    wbkgrndset(cncurses_screen(), &ground)
  }

  func resize(to size: Size) {
    self.size = size
    resizeterm(Int32(size.rows), Int32(size.columns))
  }

  /// Empties what will be shown, before a whole canvas is put.
  func erase() { werase(cncurses_screen()) }

  /// Puts cells where they belong; wide clusters are one cell here.
  func put(_ cells: inout [cchar_t], at point: Point) {
    mvwadd_wchnstr(
      cncurses_screen(),
      Int32(point.row),
      Int32(point.column),
      &cells,
      Int32(cells.count)
    )
  }

  /// Moves the rows of a range up by so many, or down; what becomes free is blank.
  func scroll(_ rows: Range<Int>, by step: Int) {
    scrollok(cncurses_screen(), true)
    wsetscrreg(cncurses_screen(), Int32(rows.lowerBound), Int32(rows.upperBound - 1))
    wscrl(cncurses_screen(), Int32(step))
    // A character in the last corner must not move anything.
    scrollok(cncurses_screen(), false)
  }

  /// Forgets what the terminal shows, so that the next frame writes all of it.
  func forgetTerminal() {
    clearok(cncurses_physical_screen(), true)
  }

  /// The bytes that make the terminal show what has been put.
  func nextFrame(cursor: Point?) -> [UInt8] {
    leaveok(cncurses_screen(), cursor == nil)
    if let cursor { wmove(cncurses_screen(), Int32(cursor.row), Int32(cursor.column)) }
    wnoutrefresh(cncurses_screen())
    doupdate()
    return takeFrame()
  }

  private func takeFrame() -> [UInt8] {
    let count = lseek(frame, 0, SEEK_CUR)
    guard count > 0 else { return [] }
    lseek(frame, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(frame, buffer.baseAddress, count, 0))
    }
  }
}
