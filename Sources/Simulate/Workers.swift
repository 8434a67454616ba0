import Glibc
import Simulation

/// Processes that share the seeds, each living every so manyth.
struct Workers {
  let count: Int

  /// One for each processor.
  static var usual: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  func live(from first: Int, count seeds: Int) -> Lives {
    let companions = (0..<count).map { worker in
      Companion(
        saying: "--part --from \(first + worker) --seeds \(seeds - worker) --step \(count)"
      )
    }
    var lives = Lives()
    for companion in companions {
      while let line = companion.nextLine() { lives.add(line: line) }
      if !companion.close() { lives.add(line: "failed\t0\ta worker came to a bad end") }
    }
    return lives
  }
}
