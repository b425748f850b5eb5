//! The paths of the app, read from the one place that lists them: the `#[at("…")]` of `src/ui/route.rs`.

/// The paths without a changing part, in order, each once: `/people` and not `/people/:id`.
pub fn paths_in(route_source: &str) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    for line in route_source.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        for piece in line.split("#[at(\"").skip(1) {
            let Some((path, _)) = piece.split_once('"') else { continue };
            let plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/-_".contains(c));
            if plain && !paths.iter().any(|known| known == path) {
                paths.push(path.to_owned());
            }
        }
    }
    paths
}
