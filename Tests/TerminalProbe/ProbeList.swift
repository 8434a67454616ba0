import Canvas
import Glibc
import Terminal

/// A list with a selected row, and a line that says what was last typed.
struct ProbeList {
  private(set) var isDone = false
  private var selection = 0
  private var top = 0
  private var lastInput = ""
  private var isBare = false
  private var hasCursor = false

  mutating func take(_ signal: TerminalSignal, on terminal: Terminal) {
    switch signal {
    case .terminate, .hungUp, .interrupt: isDone = true
    case .stopRequested: terminal.suspend()
    case .continued: terminal.redraw()
    case .resized: break
    }
  }

  mutating func take(_ input: Input, on terminal: Terminal) {
    guard case .key(let key) = input else {
      lastInput = "\(input)"
      return
    }
    switch key {
    case .character("q"): isDone = true
    case .character("j"): selection += 1
    case .character("k"): selection -= 1
    case .character("n"): top += 1
    case .character("e"): break
    case .character("c"): hasCursor.toggle()
    case .character("t"):
      isBare.toggle()
      terminal.use(isBare ? .bare : .probe)
    case .character("m"): terminal.captureMouse(false)
    case .control("l"): terminal.redraw()
    case .control("z"): terminal.suspend()
    case .character("T"): trap()
    case .character("S"): raise(SIGSEGV)
    case .character("A"): abort()
    default: lastInput = "\(input)"
    }
  }

  /// A bug such as any program may have.
  private func trap() {
    let nothing: [Int] = []
    print(nothing[selection])
  }

  func canvas(_ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.write(" probe ── Zoë, 李小龙, عمر, हिन्दी ", at: Point(column: 0, row: 0), role: .heading)
    for row in 1..<max(1, size.rows - 1) {
      write(top + row, in: Rect(column: 0, row: row, columns: size.columns, rows: 1), on: &canvas)
    }
    if (0..<size.rows - 2).contains(selection) {
      canvas.select(Rect(column: 0, row: selection + 1, columns: size.columns, rows: 1))
    }
    let hint = Point(column: 1, row: size.rows - 1)
    canvas.write("last: \(lastInput)", at: hint, role: .muted)
    if hasCursor { canvas.cursor = hint }
    return canvas
  }

  private func write(_ number: Int, in rect: Rect, on canvas: inout Canvas) {
    let good = number % 3 == 0
    let parts: [(Int, String, Role)] = [
      (1, good ? "✓" : "›", good ? .good : .moving),
      (4, "\(number * 7919 % 9000).50", .money),
      (16, "USD", .muted),
      (22, "Acme Trading \(number)", .plain),
      (48, good ? "completed" : "processing", good ? .good : .moving),
      (62, "▁▂▃▅▇", .chart),
      (70, "\(number % 50) min", .muted),
    ]
    for (column, text, role) in parts {
      canvas.write(text, at: Point(column: column, row: rect.row), role: role)
    }
  }
}

extension Theme {
  /// Colours on a background of its own: the most expensive kind of theme.
  static let probe: Theme = {
    let ground = Color(red: 16, green: 20, blue: 28, ansi: 0)
    let bar = Color(red: 44, green: 56, blue: 78, ansi: 4)
    let colors: [Role: Color] = [
      .plain: Color(red: 214, green: 220, blue: 228, ansi: 7),
      .muted: Color(red: 128, green: 138, blue: 152, ansi: 8),
      .heading: Color(red: 122, green: 186, blue: 255, ansi: 12),
      .money: Color(red: 240, green: 240, blue: 240, ansi: 15),
      .good: Color(red: 112, green: 208, blue: 140, ansi: 10),
      .moving: Color(red: 122, green: 186, blue: 255, ansi: 12),
      .chart: Color(red: 94, green: 158, blue: 214, ansi: 6),
    ]
    return Theme(
      name: "probe",
      styles: colors.mapValues { Style(foreground: $0, background: ground) },
      selectedStyles: Dictionary(
        uniqueKeysWithValues: Role.allCases.map {
          ($0, Style(foreground: Color(red: 240, green: 244, blue: 250, ansi: 15), background: bar))
        }
      )
    )
  }()
}
