import Canvas
import Deck
import Glibc
import Kira
import Store
import Terminal

/// Opens the dashboard: the terminal, the cache, the first screen, and only then the rest.
struct Opening {
  let client: ClientProfile
  /// Where the cache of this client is, made already.
  let folder: String
  /// Where its journal is, or will be.
  let state: String
  /// Where what was begun and not finished is kept.
  let drafts: String
  let filters: FilterFile
  let appearance: Appearance
  let surroundings: Surroundings

  func run() throws(Trouble) -> Int32 {
    TrapOnDemand.arm(in: surroundings)
    let clock = SystemClock(standing: surroundings.standingMoment)
    let terminal = try openTerminal()
    defer { terminal.close() }
    let network = InternetNetwork(
      address: client.address,
      key: client.identity.key,
      proxy: client.proxy
    )
    let runtime = Runtime(
      (terminal, appearance.look),
      deck: deck(size: terminal.size, now: clock.read().moment),
      // Held by nobody but the runtime, which must be able to let go of a damaged one.
      cache: try openCache(),
      network: network,
      clock: clock,
      keeping: (filters, DraftKeeper(folder: drafts, binding)),
      idleFile: surroundings.environment["KIRADECK_IDLE_FILE"]
    )
    let ending = runtime.run(
      reopening: { try? openCache() },
      watching: JournalWatch(JournalOpening(client, inFolder: state, clock))
    ) { cache in
      Correspondence(
        network: network,
        cache: cache,
        form: client.identity.form,
        service: client.service(in: folder, at: clock.read())
      )
    }
    return ending.exitCode
  }

  private func deck(size: Size, now: Moment) -> Deck {
    var deck = Deck(
      size: size,
      badge: Badge(profile: client.name, stage: client.stage, apiVersion: "2026-04-14"),
      now: now,
      glyphs: appearance.glyphs,
      themes: (appearance.look.names, appearance.look.current)
    )
    deck.savedFilters = filters.filters
    return deck
  }

  private var binding: Store.Binding {
    Store.Binding(stage: client.stage, clientID: client.identity.clientID)
  }

  private func openTerminal() throws(Trouble) -> Terminal {
    do throws(TerminalError) {
      return try Terminal(appearance.options)
    } catch {
      throw Trouble(.failed, error.oneLine)
    }
  }

  private func openCache() throws(Trouble) -> Cache {
    let path = folder + "/cache.sqlite"
    do throws(StoreError) {
      return try Cache(path: path, binding: binding)
    } catch {
      return try standIn(for: path, binding, because: error)
    }
  }

  /// A dashboard without a disk is still one, except where it would hide whose figures these are.
  private func standIn(
    for path: String,
    _ binding: Store.Binding,
    because error: StoreError
  ) throws(Trouble) -> Cache {
    let trouble = Trouble(.failed, "\(path): \(error.wordsWithAdvice)")
    switch error {
    case .foreignBinding, .unsafe: throw trouble
    default: break
    }
    do throws(StoreError) {
      return try Cache(standingInFor: path, binding, because: error)
    } catch {
      throw trouble
    }
  }
}
