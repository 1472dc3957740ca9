export const id=239;export const ids=[239];export const modules={40239:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{completionScript:()=>completionScript});var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(89114);const SHELLS=["bash","zsh","fish"];const completionScript=(shell,program)=>SCRIPTS[(0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__.yL)(SHELLS)(shell,"shell")](`${program.map(quoted).join(" ")} __complete`);const quoted=word=>`'${word.replaceAll("'","'\\''")}'`;const SCRIPTS={bash:ask=>`# bash completion for scoreline; put this line into ~/.bashrc: source <(scoreline completion bash)
_scoreline() {
  local line files= cur="$\{COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  [[ $cur == = ]] && cur=
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1; else COMPREPLY+=("$\{line%%$'\\t'*}"); fi
  done < <(${ask} "$\{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$cur")
  fi
}
complete -F _scoreline scoreline
`,zsh:ask=>`#compdef scoreline
# zsh completion for scoreline; put this line into ~/.zshrc after compinit: source <(scoreline completion zsh)
_scoreline() {
  local line files=
  local -a found
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1
    else found+=("$\{$\{line%%$'\\t'*}//:/\\\\:}:$\{line#*$'\\t'}"); fi
  done < <(${ask} "$\{(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe -t scoreline scoreline found
  [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _scoreline ]]; then _scoreline "$@"; else compdef _scoreline scoreline; fi
`,fish:ask=>`# fish completion for scoreline; put this line into ~/.config/fish/config.fish: scoreline completion fish | source
function __scoreline_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -a words "$current"
  for line in (${ask} $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c scoreline -f -a '(__scoreline_complete)'
`}}};