import Glibc
import Simulation

/// Processes that share the seeds, each living every so manyth.
struct Workers {
  let count: Int

  /// One for each processor.
  static var usual: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  func live(from first: Int, count seeds: Int) -> Lives {
    let pipes = (0..<count).map { worker in
      let part = "--part --from \(first + worker) --seeds \(seeds - worker) --step \(count)"
      return popen("exec '\(Self.program)' \(part)", "r")
    }
    var lives = Lives()
    for pipe in pipes { Self.read(pipe, into: &lives) }
    return lives
  }

  private static var program: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
  }

  private static func read(_ pipe: UnsafeMutablePointer<FILE>?, into lives: inout Lives) {
    guard let pipe else { return lives.add(line: "failed\t0\ta worker could not be started") }
    var bytes = [CChar](repeating: 0, count: 4_096)
    while let line = fgets(&bytes, Int32(bytes.count), pipe) {
      lives.add(line: String(cString: line).split(separator: "\n").joined())
    }
    if pclose(pipe) != 0 { lives.add(line: "failed\t0\ta worker came to a bad end") }
  }
}
