// Command kubectl is the one that users have. Tests start it thousands of
// times: by itself it starts in half the time that it needs as a part of kcp.
package main

import (
	"os"

	"k8s.io/component-base/cli"
	kubectl "k8s.io/kubectl/pkg/cmd"
)

func main() {
	os.Exit(cli.Run(kubectl.NewDefaultKubectlCommand()))
}
